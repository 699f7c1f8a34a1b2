#pragma once

#include <QFrame>

namespace portolan {

/// What an empty canvas says: what belongs here, and one button for it.
class EmptyPrompt : public QFrame {
    Q_OBJECT

public:
    explicit EmptyPrompt(QWidget *parent);
    /// Stands in the middle of its parent.
    void centre();

Q_SIGNALS:
    void siteWanted();
};

} // namespace portolan
