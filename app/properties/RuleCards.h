#pragma once

#include "properties/linkText.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace portolan {

/// A heading and a few rules in a frame, two lines each.
class RuleCards : public QFrame {
    Q_OBJECT

public:
    explicit RuleCards(QWidget *parent = nullptr);
    void show(const QList<RuleLines> &rules);

private:
    QVBoxLayout *m_layout;
    QList<RuleLines> m_shown;
};

} // namespace portolan
