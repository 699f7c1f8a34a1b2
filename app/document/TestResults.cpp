#include "document/TestResults.h"

#include "document/Document.h"
#include "plan/planFile.h"

#include <QDateTime>

namespace portolan {

TestResults::TestResults(Document &document, QObject *parent) : QObject(parent), m_document(document) {
    connect(&document, &Document::planChanged, this, [this] {
        if (!isEmpty())
            gather();
    });
    connect(&document, &Document::planReplaced, this, &TestResults::clear);
}

Result<Done> TestResults::read(const QStringList &paths) {
    QList<ResultRow> rows;
    qsizetype unreadable = 0;
    for (const QString &path : paths) {
        const Result<ResultFile> file = readResultFile(path);
        if (!file)
            return file.error();
        rows += file->rows;
        unreadable += file->unreadable;
    }
    m_readAt = latestTime(QDateTime::currentDateTimeUtc());
    m_rows += rows;
    m_unreadable += unreadable;
    gather();
    return Done{};
}

void TestResults::clear() {
    if (isEmpty())
        return;
    m_rows.clear();
    m_unreadable = 0;
    gather();
}

const RuleOutcome *TestResults::outcome(const QString &rule) const {
    const auto place = m_places.constFind(rule);
    return place == m_places.constEnd() ? nullptr : &m_results.outcomes[*place];
}

void TestResults::gather() {
    m_results = isEmpty() ? RuleResults()
                          : ruleResults(m_document.index(), m_document.derived(), m_document.plan().forms,
                                        m_rows, ResultsReading{planChecksum(m_document.plan()), m_readAt});
    m_places.clear();
    for (qsizetype i = 0; i < m_results.outcomes.size(); ++i)
        m_places.insert(m_results.outcomes[i].rule, i);
    Q_EMIT changed();
}

} // namespace portolan
