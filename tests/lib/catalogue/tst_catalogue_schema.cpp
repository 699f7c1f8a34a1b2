#include "catalogue/PortCatalogue.h"
#include "support/schemaFaults.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <nlohmann/json.hpp>

using namespace portolan;
using nlohmann::json;

namespace {

json readJson(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? json::parse(file.readAll().toStdString()) : json();
}

/// What the schema refuses; empty when the document fits.
QString faultsOf(const json &document) {
    return test::schemaFaults(QByteArray::fromStdString(document.dump()),
                              QStringLiteral("resources/catalogue/catalogue.schema.json"));
}

} // namespace

class CatalogueSchemaTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void builtInCataloguesFitTheSchema() {
        const QDir folder(QStringLiteral(PORTOLAN_SOURCE_DIR "/resources/catalogue"));
        for (const QString &id : builtInCatalogueIds()) {
            const json document = readJson(folder.filePath(id + QStringLiteral(".json")));
            QVERIFY(document.is_object());
            QCOMPARE(faultsOf(document), QString());
            QVERIFY(builtInCatalogue(id));
        }
    }

    void aLaterVersionFitsTheSchema() {
        const json later =
            readJson(QStringLiteral(PORTOLAN_SOURCE_DIR "/tests/lib/catalogue/later-version.json"));
        QVERIFY(later.is_object());
        QCOMPARE(faultsOf(later), QString());
    }

    void theSchemaRefusesWhatTheReaderRefuses() {
        const json good =
            readJson(QStringLiteral(PORTOLAN_SOURCE_DIR "/resources/catalogue/zvr-hyperv-5.5.json"));
        const std::vector<std::pair<const char *, json>> changes{
            {"/requirements/0/port/value", json(65536)},
            {"/requirements/0/port/value", json("4005")},
            {"/requirements/0/scope", json("any")},
            {"/requirements/0/text", json("")},
            {"/requirements/0/surprise", json(1)},
            {"/requirements/0/second/kind", json("storage")},
            {"/id", json("Not A Name")},
        };
        for (const auto &[pointer, value] : changes) {
            json changed = good;
            changed[json::json_pointer(pointer)] = value;
            QVERIFY2(!faultsOf(changed).isEmpty(), pointer);
            const QByteArray text = QByteArray::fromStdString(changed.dump());
            QVERIFY2(!readCatalogue(text, QStringLiteral("changed")), pointer);
        }
    }
};

QTEST_GUILESS_MAIN(CatalogueSchemaTest)
#include "tst_catalogue_schema.moc"
