#include "exports/rules/RuleCell.h"

#include "exports/rules/jsonText.h"

namespace portolan {
namespace {

struct AsText {
    QString operator()(std::monostate) const { return {}; }
    QString operator()(bool value) const { return value ? QStringLiteral("true") : QStringLiteral("false"); }
    QString operator()(qint64 value) const { return QString::number(value); }
    QString operator()(const QString &value) const { return value; }
    QString operator()(const QList<qint64> &values) const {
        QStringList texts;
        for (const qint64 value : values)
            texts.append(QString::number(value));
        return texts.join(QStringLiteral(", "));
    }
    QString operator()(const QStringList &values) const { return values.join(QStringLiteral("; ")); }
};

struct AsJson {
    QByteArray operator()(std::monostate) const { return "null"; }
    QByteArray operator()(bool value) const { return value ? "true" : "false"; }
    QByteArray operator()(qint64 value) const { return QByteArray::number(value); }
    QByteArray operator()(const QString &value) const { return jsonText(value); }
    QByteArray operator()(const auto &values) const {
        QList<QByteArray> texts;
        for (const auto &value : values)
            texts.append((*this)(value));
        return jsonList(texts);
    }
};

} // namespace

QString cellText(const RuleCell &cell) {
    return std::visit(AsText(), cell.value);
}

QByteArray cellJson(const RuleCell &cell) {
    return std::visit(AsJson(), cell.value);
}

} // namespace portolan
