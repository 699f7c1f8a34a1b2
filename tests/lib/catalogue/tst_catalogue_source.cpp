#include "catalogue/PortCatalogue.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>

using namespace portolan;

namespace {

/// A port cell and the purpose printed under it; the cell is empty where the source prints none.
struct Row {
    QString port;
    QString purpose;
};

QByteArray bytesOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString sourcePath() {
    return QStringLiteral(PORTOLAN_SOURCE_DIR "/tests/lib/catalogue/source-zvr-hyperv-5.5.txt");
}

QStringList sourceLines() {
    QStringList lines;
    const QStringList raw = QString::fromUtf8(bytesOf(sourcePath())).split(QLatin1Char('\n'));
    for (const QString &line : raw) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    return lines;
}

QStringList tableLines() {
    const QStringList lines = sourceLines();
    return lines.mid(lines.indexOf(QStringLiteral("Purpose")) + 1);
}

bool isPortCell(const QString &line) {
    static const QRegularExpression cell(QStringLiteral("^[0-9]{4}\\*?$"));
    return cell.match(line).hasMatch();
}

QList<Row> tableRows() {
    QList<Row> rows;
    QString port;
    for (const QString &line : tableLines()) {
        if (isPortCell(line)) {
            port = line;
        } else if (!port.isEmpty()) {
            rows.append({port, line});
            port.clear();
        } else if (line.startsWith(QLatin1String("Communication "))) {
            rows.append({QString(), line});
        }
    }
    return rows;
}

/// What the table holds besides its rows: the note under 9081* and the two footnotes.
QStringList tableRemarks() {
    QStringList remarks;
    const QList<Row> rows = tableRows();
    for (const QString &line : tableLines()) {
        const bool inRow = std::any_of(rows.begin(), rows.end(), [&](const Row &row) {
            return row.port == line || row.purpose == line;
        });
        if (!inRow && line != QLatin1String("Note:"))
            remarks.append(line);
    }
    return remarks;
}

PortCatalogue catalogue() {
    return builtInCatalogue(QStringLiteral("zvr-hyperv-5.5")).value();
}

} // namespace

/// The catalogue against the text that it was read from.
class CatalogueSourceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCopyOfTheSourceIsTheSource() {
        const QString original =
            QStringLiteral(PORTOLAN_SOURCE_DIR "/../shared/source/zvr-dr-architecture.txt");
        if (!QFile::exists(original))
            QSKIP("The source text is not beside the repository.");
        QCOMPARE(bytesOf(sourcePath()), bytesOf(original));
    }

    void theSourceHasThirteenRows() {
        const QList<Row> rows = tableRows();
        QCOMPARE(rows.size(), 13);
        QCOMPARE(rows.first().port, QStringLiteral("4005"));
        QCOMPARE(rows.last().port, QString());
    }

    void everyPortAndPurposeIsInTheCatalogue() {
        const PortCatalogue known = catalogue();
        for (const Row &row : tableRows()) {
            const bool found = std::any_of(
                known.requirements.begin(), known.requirements.end(),
                [&](const PortRequirement &r) { return r.row == row.port && r.text == row.purpose; });
            QVERIFY2(found, qPrintable(row.port + QLatin1Char(' ') + row.purpose));
        }
    }

    void everyRequirementIsARowOfTheSource() {
        const QList<Row> rows = tableRows();
        for (const PortRequirement &requirement : catalogue().requirements) {
            const bool found = std::any_of(rows.begin(), rows.end(), [&](const Row &row) {
                return row.port == requirement.row && row.purpose == requirement.text;
            });
            QVERIFY2(found, qPrintable(requirement.id));
        }
    }

    void thePortIsTheNumberInTheCell() {
        for (const PortRequirement &requirement : catalogue().requirements) {
            QString digits = requirement.row;
            digits.remove(QLatin1Char('*'));
            QCOMPARE(int(requirement.port.value.value_or(0)), digits.toInt());
            QCOMPARE(requirement.defaultPort, requirement.port.value.value_or(0));
            QCOMPARE(requirement.portChangeable, requirement.row.endsWith(QLatin1Char('*')));
            QCOMPARE(requirement.port.basis, digits.isEmpty() ? Basis::None : Basis::Stated);
        }
    }

    void everyFootnoteAndNoteIsAStatement() {
        const PortCatalogue known = catalogue();
        const QStringList remarks = tableRemarks();
        QCOMPARE(remarks.size(), 4);
        for (const QString &remark : remarks) {
            const bool found = std::any_of(known.statements.begin(), known.statements.end(),
                                           [&](const Statement &s) { return s.text == remark; });
            QVERIFY2(found, qPrintable(remark));
        }
    }

    void everyStatementIsInTheSource() {
        const QString text = sourceLines().join(QLatin1Char('\n'));
        for (const Statement &statement : catalogue().statements)
            QVERIFY2(text.contains(statement.text), qPrintable(statement.id));
    }

    void everyNoteIsTheSourcesOrMarkedAsOurs() {
        const QStringList lines = sourceLines();
        for (const PortRequirement &requirement : catalogue().requirements) {
            for (const QString &note : requirement.notes)
                QVERIFY2(lines.contains(note) || note.startsWith(QLatin1String("Remark: ")),
                         qPrintable(note));
        }
    }

    void everyAsteriskHasItsFootnote() {
        const PortCatalogue known = catalogue();
        const QString changeable = known.statement(u"changeable-port");
        const QString ignored = known.statement(u"pairing-ignored");
        QVERIFY(changeable.startsWith(QLatin1String("*The default port")));
        for (const PortRequirement &requirement : known.requirements) {
            QCOMPARE(requirement.notes.contains(changeable), requirement.portChangeable);
            QCOMPARE(requirement.notes.contains(ignored), requirement.text.endsWith(QLatin1String("**")));
        }
    }

    void onlyTheSourcesNumbersAreStated() {
        for (const PortRequirement &requirement : catalogue().requirements) {
            QVERIFY(requirement.protocol.basis != Basis::Stated);
            QVERIFY(requirement.opens.basis != Basis::Stated);
        }
    }
};

QTEST_GUILESS_MAIN(CatalogueSourceTest)
#include "tst_catalogue_source.moc"
