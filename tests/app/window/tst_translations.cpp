#include "window/translations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message {
    QString source;
    QStringList forms; ///< empty texts are not translated yet
};

QDir translationsFolder() {
    return QDir(QStringLiteral(PORTOLAN_SOURCE_DIR "/translations"));
}

QStringList tsFiles() {
    return translationsFolder().entryList({QStringLiteral("portolan_*.ts")}, QDir::Files, QDir::Name);
}

/// The forms of a translation: those of each number, or the one text.
QStringList readForms(QXmlStreamReader &xml) {
    QStringList forms;
    QString text;
    while (xml.readNext() != QXmlStreamReader::EndElement && !xml.hasError()) {
        if (xml.isStartElement())
            forms.append(xml.readElementText());
        else if (xml.isCharacters())
            text += xml.text();
    }
    return forms.isEmpty() ? QStringList(text) : forms;
}

QList<Message> readMessages(const QString &path) {
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("message"))
            messages.append(Message{});
        else if (xml.name() == QLatin1String("source"))
            messages.last().source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation"))
            messages.last().forms = readForms(xml);
    }
    return messages;
}

/// %1, %L2, %n: what the program fills in, in order.
QStringList placesIn(const QString &text) {
    static const QRegularExpression place(QStringLiteral("%L?(\\d+|n)"));
    QStringList places;
    for (auto it = place.globalMatch(text); it.hasNext();)
        places.append(it.next().captured(1));
    places.removeDuplicates();
    places.sort();
    return places;
}

/// The singular may say "one host" instead of the number.
bool fits(const QString &form, const QString &source) {
    auto wanted = placesIn(source);
    auto given = placesIn(form);
    wanted.removeAll(QStringLiteral("n"));
    given.removeAll(QStringLiteral("n"));
    return wanted == given;
}

QStringList untranslated(const QList<Message> &messages) {
    QStringList sources;
    for (const auto &message : messages) {
        if (message.forms.contains(QString()))
            sources.append(message.source);
    }
    return sources;
}

/// The messages that lupdate finds in the sources of today for one of the files.
QList<Message> messagesOfToday(const QString &name) {
    const QTemporaryDir folder;
    const auto copy = folder.filePath(name);
    QFile::copy(translationsFolder().filePath(name), copy);
    const auto lupdate = QLibraryInfo::path(QLibraryInfo::BinariesPath) + QStringLiteral("/lupdate");
    QProcess update;
    update.start(translationsFolder().filePath(QStringLiteral("update")), {lupdate, folder.path()});
    if (!update.waitForFinished(120000) || update.exitCode() != 0)
        qWarning("%s", update.readAllStandardError().constData());
    return readMessages(copy);
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFileIsInTheProgram() {
        QVERIFY(!tsFiles().isEmpty());
        for (auto name : tsFiles()) {
            name.replace(QLatin1String(".ts"), QLatin1String(".qm"));
            QVERIFY2(QFile::exists(QStringLiteral(":/portolan/i18n/") + name), qPrintable(name));
        }
    }

    void translationsKeepWhatIsFilledIn() {
        for (const auto &name : tsFiles()) {
            for (const auto &message : readMessages(translationsFolder().filePath(name))) {
                for (const auto &form : message.forms)
                    QVERIFY2(form.isEmpty() || fits(form, message.source), qPrintable(form));
            }
        }
    }

    void filledInCheckCanFail() {
        QVERIFY(fits(QStringLiteral("ein Host in %1"), QStringLiteral("%n hosts in %1")));
        QVERIFY(!fits(QStringLiteral("ein Host"), QStringLiteral("%n hosts in %1")));
        QVERIFY(!fits(QStringLiteral("%1 %2"), QStringLiteral("%1")));
    }

    /// When this fails, build the target update_translations and fill in what is new.
    void englishKnowsEveryPlural() {
        const auto messages = messagesOfToday(QStringLiteral("portolan_en.ts"));
        QVERIFY(!messages.isEmpty());
        QCOMPARE(untranslated(messages), QStringList());
    }

    void pluralsAreEnglishByThemselves() {
        portolan::loadTranslations(QLocale::c());
        const auto said = [](int n) {
            return QCoreApplication::translate("portolan::StatusPart", "%n errors", nullptr, n);
        };
        QCOMPARE(said(1), QStringLiteral("1 error"));
        QCOMPARE(said(2), QStringLiteral("2 errors"));
    }

    void germanIsSpoken() {
        portolan::loadTranslations(QLocale(QLocale::German));
        QCOMPARE(QCoreApplication::translate("portolan::StatusPart", "%n errors", nullptr, 2),
                 QStringLiteral("2 Fehler"));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
