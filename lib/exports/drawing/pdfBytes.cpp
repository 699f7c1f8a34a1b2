#include "exports/drawing/pdfBytes.h"

#include "exports/drawing/pdfOutline.h"

#include <QCryptographicHash>
#include <QList>
#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace portolan {
namespace {

/// One object of the file: what refers to others, and the stream that does not.
struct PdfObject {
    QByteArray dictionary;
    QByteArray stream; ///< with its keywords; empty for most objects
};

using PdfObjects = std::map<int, PdfObject>;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Where the string that begins at `at` with a parenthesis ends: names inside strings are not references.
qsizetype endOfString(const QByteArray &text, qsizetype at) {
    int depth = 0;
    for (; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '(')
            ++depth;
        else if (text[at] == ')' && --depth == 0)
            return at + 1;
    }
    return text.size();
}

/// A string of UTF-16 in hexadecimal. Qt writes its bytes as they are, and readers take the carriage return
/// in a letter like U+010D for a line feed.
QByteArray asHex(const QByteArray &string) {
    if (!string.startsWith("(\xfe\xff"))
        return string;
    QByteArray bytes;
    for (qsizetype at = 1; at < string.size() - 1; ++at)
        bytes += string[at] == '\\' ? string[++at] : string[at];
    return '<' + bytes.toHex() + '>';
}

/// Rewrites every reference "12 0 R" of a dictionary with the number that `renumber` gives for it.
template <class Renumber>
QByteArray withReferences(const QByteArray &text, Renumber renumber) {
    QByteArray result;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at + 1;
        if (text[at] == '(') {
            end = endOfString(text, at);
            result += asHex(text.mid(at, end - at));
        } else if (isDigit(text[at])) {
            while (end < text.size() && (isDigit(text[end]) || text[end] == '.'))
                ++end;
            const bool refers = QByteArrayView(text).sliced(end).startsWith(" 0 R");
            const QByteArray number = text.mid(at, end - at);
            result += refers ? QByteArray::number(renumber(number.toInt())) : number;
        } else {
            result += text[at];
        }
        at = end;
    }
    return result;
}

/// Where the keyword that begins a stream stands; the length of `body` when it has none.
qsizetype streamIn(const QByteArray &body) {
    for (qsizetype at = 0; at < body.size(); ++at) {
        if (body[at] == '(')
            at = endOfString(body, at) - 1;
        else if (QByteArrayView(body).sliced(at).startsWith("\nstream\n"))
            return at + 1;
    }
    return body.size();
}

std::optional<PdfObject> objectIn(const QByteArray &bytes) {
    constexpr qsizetype longestNumber = 10;
    const qsizetype begin = bytes.indexOf(" 0 obj\n");
    const qsizetype end = bytes.lastIndexOf("endobj");
    if (begin < 0 || begin > longestNumber || end < begin)
        return {};
    const QByteArray body = bytes.mid(begin + 7, end - begin - 7);
    const qsizetype stream = streamIn(body);
    return PdfObject{body.left(stream), body.mid(stream)};
}

/// The offsets in the cross-reference table at `table`, by object number.
std::map<int, qsizetype> offsetsIn(const QByteArray &pdf, qsizetype table) {
    std::map<int, qsizetype> offsets;
    constexpr qsizetype entryLength = 20;
    const qsizetype first = pdf.indexOf('\n', table + 5) + 1;
    int number = 0;
    for (qsizetype at = first; at + entryLength <= pdf.size() && isDigit(pdf[at]);
         at += entryLength, ++number)
        if (pdf[at + 17] == 'n')
            offsets[number] = pdf.mid(at, 10).toLongLong();
    return offsets;
}

std::optional<PdfObjects> objectsOf(const QByteArray &pdf, qsizetype table) {
    const auto offsets = offsetsIn(pdf, table);
    std::vector<qsizetype> ends{table};
    for (const auto &[number, offset] : offsets)
        ends.push_back(offset);
    std::sort(ends.begin(), ends.end());
    PdfObjects objects;
    for (const auto &[number, offset] : offsets) {
        const auto end = std::upper_bound(ends.begin(), ends.end(), offset);
        const auto object = end == ends.end() ? std::nullopt : objectIn(pdf.mid(offset, *end - offset));
        if (!object)
            return {};
        objects[number] = *object;
    }
    return objects;
}

/// Numbers the objects in the order in which they are referred to, from the document's roots on.
QList<int> inReferenceOrder(const PdfObjects &objects, const QByteArray &roots) {
    QList<int> order;
    std::map<int, bool> seen;
    const auto visit = [&](int number) {
        if (objects.contains(number) && !std::exchange(seen[number], true))
            order << number;
        return number;
    };
    withReferences(roots, visit);
    for (qsizetype i = 0; i < order.size(); ++i)
        withReferences(objects.at(order.at(i)).dictionary, visit);
    return order;
}

void removeCreationDate(QByteArray &dictionary) {
    const qsizetype begin = dictionary.indexOf("/CreationDate (");
    if (begin >= 0)
        dictionary.remove(begin, dictionary.indexOf('\n', begin) + 1 - begin);
}

/// Subsets of fonts carry a tag of six letters before their name.
void nameSubset(QByteArray &dictionary, int number) {
    const qsizetype begin = dictionary.indexOf("/FontName /");
    if (begin < 0 || dictionary.indexOf('+', begin) != begin + 17)
        return;
    QByteArray tag(6, 'A');
    for (qsizetype i = 5; number > 0; number /= 26, --i)
        tag[i] = char('A' + number % 26);
    dictionary.replace(begin + 11, 6, tag);
}

/// The objects in their new order, and the table that finds them.
struct Rewritten {
    QByteArray file;
    QByteArray table;
};

Rewritten rewritten(const QByteArray &header, const PdfObjects &objects, const QList<int> &order,
                    std::map<int, int> &numbers) {
    Rewritten result{header, "0000000000 65535 f \n"};
    const auto renumber = [&](int number) { return numbers[number]; };
    for (int i = 0; i < order.size(); ++i) {
        QByteArray dictionary = objects.at(order.at(i)).dictionary;
        removeCreationDate(dictionary);
        dictionary = withReferences(dictionary, renumber);
        nameSubset(dictionary, i + 1);
        result.table += QByteArray::number(result.file.size()).rightJustified(10, '0') + " 00000 n \n";
        result.file +=
            QByteArray::number(i + 1) + " 0 obj\n" + dictionary + objects.at(order.at(i)).stream + "endobj\n";
    }
    return result;
}

QByteArray idOf(const QByteArray &file) {
    const QByteArray id = QCryptographicHash::hash(file, QCryptographicHash::Md5).toHex();
    return "/ID [<" + id + "> <" + id + ">]\n";
}

/// The number that follows `key` in a dictionary: "/Root 1 0 R". 0 when there is none.
int referenceAt(const QByteArray &text, const QByteArray &key) {
    const qsizetype begin = text.indexOf(key + ' ');
    const qsizetype end = begin < 0 ? -1 : text.indexOf(" 0 R", begin);
    return end < 0 ? 0 : text.mid(begin + key.size() + 1, end - begin - key.size() - 1).toInt();
}

/// The numbers of the pages, in their order.
QList<int> pagesOf(const PdfObjects &objects, int catalog) {
    const int tree = objects.contains(catalog) ? referenceAt(objects.at(catalog).dictionary, "/Pages") : 0;
    if (!objects.contains(tree))
        return {};
    const QByteArray text = objects.at(tree).dictionary;
    const qsizetype begin = text.indexOf("/Kids");
    const qsizetype end = text.indexOf(']', begin);
    QList<int> pages;
    withReferences(begin < 0 || end < 0 ? QByteArray() : text.mid(begin, end - begin), [&](int number) {
        pages.append(number);
        return number;
    });
    return pages;
}

/// False when a bookmark points to a page that is not there.
bool addOutline(PdfObjects &objects, int catalog, const QList<PdfBookmark> &bookmarks) {
    const QList<int> pages = pagesOf(objects, catalog);
    for (const PdfBookmark &bookmark : bookmarks)
        if (bookmark.page >= pages.size())
            return false;
    const int first = objects.rbegin()->first + 1;
    for (const auto &[number, text] : pdfOutline(bookmarks, pages, first))
        objects[number] = {text, {}};
    QByteArray &dictionary = objects[catalog].dictionary;
    dictionary.insert(dictionary.lastIndexOf(">>"),
                      "/Outlines " + QByteArray::number(first) + " 0 R\n/PageMode /UseOutlines\n");
    return true;
}

} // namespace

std::optional<QByteArray> reproduciblePdf(const QByteArray &pdf, const QList<PdfBookmark> &bookmarks) {
    const qsizetype table = pdf.lastIndexOf("\nxref\n") + 1;
    const qsizetype roots = pdf.indexOf("/Info ", table);
    const qsizetype end = pdf.indexOf(">>", roots);
    const qsizetype header = pdf.indexOf("1 0 obj");
    auto objects = table > 0 && roots > 0 && end > 0 ? objectsOf(pdf, table) : std::nullopt;
    if (!objects)
        return {};
    const QByteArray rootsText = pdf.mid(roots, end - roots);
    if (!bookmarks.isEmpty() && !addOutline(*objects, referenceAt(rootsText, "/Root"), bookmarks))
        return {};
    const QList<int> order = inReferenceOrder(*objects, rootsText);
    std::map<int, int> numbers;
    for (int i = 0; i < order.size(); ++i)
        numbers[order.at(i)] = i + 1;
    const Rewritten content = rewritten(pdf.left(header), *objects, order, numbers);
    const QByteArray size = QByteArray::number(order.size() + 1);
    return content.file + "xref\n0 " + size + '\n' + content.table + "trailer\n<<\n/Size " + size + '\n' +
           withReferences(rootsText, [&](int number) { return numbers[number]; }) + idOf(content.file) +
           ">>\nstartxref\n" + QByteArray::number(content.file.size()) + "\n%%EOF\n";
}

} // namespace portolan
