#pragma once

#include "results/RuleResults.h"

#include <QObject>
#include <QStringList>

namespace portolan {

class Document;

/// What files of results say about the open plan. They are read when asked for and never saved with it;
/// another plan begins without any.
class TestResults : public QObject {
    Q_OBJECT

public:
    explicit TestResults(Document &document, QObject *parent = nullptr);

    /// Reads files beside those that are there. An error names the first that cannot be read; then nothing of
    /// them counts.
    Result<Done> read(const QStringList &paths);
    void clear();

    bool isEmpty() const { return m_rows.isEmpty() && m_unreadable == 0; }
    const RuleResults &results() const { return m_results; }
    qsizetype unreadable() const { return m_unreadable; } ///< rows that were passed over
    /// What came of a rule; null for one that has none, and while nothing was read.
    const RuleOutcome *outcome(const QString &rule) const;

Q_SIGNALS:
    void changed();

private:
    void gather();

    Document &m_document;
    QList<ResultRow> m_rows;
    QString m_readAt; ///< see latestTime()
    qsizetype m_unreadable = 0;
    RuleResults m_results;
    QHash<QString, qsizetype> m_places; ///< of outcomes, by rule
};

} // namespace portolan
