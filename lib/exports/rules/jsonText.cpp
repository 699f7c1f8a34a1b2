#include "exports/rules/jsonText.h"

#include "exports/rules/cellText.h"

namespace portolan {
namespace {

void appendEscaped(QByteArray &out, char c) {
    switch (c) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        out += uchar(c) < 0x20 || c == 0x7f ? "\\u" + QByteArray::number(uchar(c), 16).rightJustified(4, '0')
                                            : QByteArray(1, c);
    }
}

} // namespace

QByteArray jsonText(const QString &text) {
    QByteArray out = "\"";
    for (const char c : validText(text).toUtf8())
        appendEscaped(out, c);
    return out + '"';
}

QByteArray jsonObject(std::initializer_list<JsonField> fields) {
    QByteArray out = "{";
    for (const auto &[key, value] : fields) {
        if (out.size() > 1)
            out += ", ";
        out += '"' + QByteArray(key) + "\": " + value;
    }
    return out + '}';
}

QByteArray jsonList(const QList<QByteArray> &values) {
    return '[' + values.join(", ") + ']';
}

} // namespace portolan
