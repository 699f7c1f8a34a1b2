#pragma once

#include <cstdio>
#include <memory>

namespace portolan {

/// A file for somebody who is to close it and may forget to: then it is closed with this.
class LentFile {
public:
    /// Takes `file`.
    explicit LentFile(FILE *file);
    /// To be closed by the borrower before this goes. It goes on where the file is.
    FILE *handle() const { return m_state->lent ? m_state->lent : m_state->file; }

    struct State {
        FILE *file;
        FILE *lent; ///< null once it was closed, or when there was no memory for it

        explicit State(FILE *taken) : file(taken), lent(nullptr) {}
        ~State();
        State(const State &) = delete;
        State &operator=(const State &) = delete;
    };

private:
    std::unique_ptr<State> m_state;
};

} // namespace portolan
