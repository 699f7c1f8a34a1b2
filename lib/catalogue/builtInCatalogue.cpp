#include "catalogue/PortCatalogue.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace portolan {
namespace {

constexpr QLatin1String folder(":/portolan/catalogue/");
constexpr QLatin1String suffix(".json");
constexpr QLatin1String schemaSuffix(".schema.json");

/// The JSON pointer names the place of the fault, the id the catalogue.
Result<PortCatalogue> load(const QString &id) {
    QFile file(folder + id + suffix);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.errorString(), id};
    Result<PortCatalogue> catalogue = readCatalogue(file.readAll(), id);
    if (catalogue && catalogue->id != id)
        return Error{QCoreApplication::translate("PortCatalogue", "The file is named %1 but its id is %2.")
                         .arg(id, catalogue->id),
                     id + QStringLiteral("/id")};
    return catalogue;
}

using Shelf = QMap<QString, Result<PortCatalogue>>;

Shelf loadAll() {
    Shelf shelf;
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        if (name.endsWith(schemaSuffix))
            continue;
        const QString id = name.chopped(suffix.size());
        shelf.insert(id, load(id));
    }
    return shelf;
}

/// Every built-in catalogue, read on first use; constant afterwards, so any thread may read it.
const Shelf &shelf() {
    static const Shelf catalogues = loadAll();
    return catalogues;
}

} // namespace

QStringList builtInCatalogueIds() {
    return shelf().keys();
}

Result<PortCatalogue> builtInCatalogue(const QString &id) {
    const auto found = shelf().constFind(id);
    if (found != shelf().constEnd())
        return *found;
    return Error{
        QCoreApplication::translate("PortCatalogue", "There is no port table \"%1\". This program knows: %2.")
            .arg(id.left(80), builtInCatalogueIds().join(QStringLiteral(", "))),
        QString()};
}

} // namespace portolan
