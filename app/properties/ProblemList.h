#pragma once

#include "topology/ElementKey.h"

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace portolan {

class Document;
struct Finding;

/// The open findings about the selected elements, each with its quick fix, so that nobody has to look for
/// them in another panel.
class ProblemList : public QWidget {
    Q_OBJECT

public:
    explicit ProblemList(Document &document, QWidget *parent = nullptr);

    /// `explained` are findings that stand beside a field already.
    void show(const QList<ElementKey> &keys, const QStringList &explained);

private:
    QWidget *makeRow(const Finding &finding);
    void fix(const QString &findingId);

    Document &m_document;
    QVBoxLayout *m_rows;
    QList<Finding> m_shown;
};

} // namespace portolan
