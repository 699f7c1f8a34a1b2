#include "results/csvRows.h"

namespace portolan {
namespace {

class CsvReader {
public:
    explicit CsvReader(const QByteArray &csv) : m_text(QString::fromUtf8(csv)) {}

    std::optional<QList<QStringList>> read() {
        while (m_at < m_text.size())
            if (!readRow())
                return std::nullopt;
        return std::move(m_rows);
    }

private:
    bool atEndOfRow() const {
        return m_at >= m_text.size() || m_text[m_at] == u'\n' || m_text[m_at] == u'\r';
    }

    bool readRow() {
        QStringList cells;
        do {
            const std::optional<QString> cell = readCell();
            if (!cell)
                return false;
            cells.append(*cell);
        } while (m_at < m_text.size() && m_text[m_at] == u',' && ++m_at);
        if (!atEndOfRow())
            return false;
        ++m_at;
        if (cells != QStringList{QString()})
            m_rows.append(cells);
        return true;
    }

    std::optional<QString> readCell() {
        if (m_at < m_text.size() && m_text[m_at] == u'"')
            return readQuoted();
        const qsizetype begin = m_at;
        while (!atEndOfRow() && m_text[m_at] != u',' && m_text[m_at] != u'"')
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }

    std::optional<QString> readQuoted() {
        QString cell;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] != u'"')
                cell += m_text[m_at];
            else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"')
                cell += m_text[m_at++];
            else
                return ++m_at, cell;
        }
        return std::nullopt;
    }

    QString m_text;
    qsizetype m_at = 0;
    QList<QStringList> m_rows;
};

} // namespace

std::optional<QList<QStringList>> csvRows(const QByteArray &csv) {
    return CsvReader(csv).read();
}

} // namespace portolan
