#include "exports/workbook/LentFile.h"

#include <sys/types.h>
#include <utility>

namespace portolan {
namespace {

FILE *fileOf(void *state) {
    return static_cast<LentFile::State *>(state)->file;
}

ssize_t readSome(void *state, char *to, size_t size) {
    const size_t got = std::fread(to, 1, size, fileOf(state));
    return got == 0 && std::ferror(fileOf(state)) ? -1 : ssize_t(got);
}

ssize_t writeSome(void *state, const char *from, size_t size) {
    const size_t written = std::fwrite(from, 1, size, fileOf(state));
    return std::fflush(fileOf(state)) == 0 ? ssize_t(written) : 0;
}

int seekTo(void *state, off64_t *offset, int from) {
    if (::fseeko(fileOf(state), *offset, from) != 0)
        return -1;
    *offset = ::ftello(fileOf(state));
    return *offset < 0 ? -1 : 0;
}

int closeIt(void *state) {
    auto *of = static_cast<LentFile::State *>(state);
    of->lent = nullptr;
    return std::fclose(std::exchange(of->file, nullptr));
}

} // namespace

LentFile::State::~State() {
    if (lent)
        std::fclose(lent);
}

LentFile::LentFile(FILE *file) : m_state(std::make_unique<State>(file)) {
    m_state->lent = ::fopencookie(m_state.get(), "r+", {readSome, writeSome, seekTo, closeIt});
}

} // namespace portolan
