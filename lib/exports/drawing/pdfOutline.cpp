#include "exports/drawing/pdfOutline.h"

#include <QList>

namespace portolan {
namespace {

/// An item of the outline with its neighbours; positions in the list, -1 for none.
struct Node {
    qsizetype parent = -1;
    qsizetype before = -1;
    qsizetype after = -1;
    qsizetype firstBelow = -1;
    qsizetype lastBelow = -1;
    qsizetype countBelow = 0;
};

QList<Node> nodesOf(const QList<PdfBookmark> &bookmarks) {
    QList<Node> nodes(bookmarks.size());
    qsizetype top = -1;
    for (qsizetype i = 0; i < bookmarks.size(); ++i) {
        const bool isBelow = bookmarks[i].level > 1 && top >= 0;
        Node &node = nodes[i];
        node.parent = isBelow ? top : -1;
        node.before = isBelow ? nodes[top].lastBelow : top;
        if (node.before >= 0)
            nodes[node.before].after = i;
        if (!isBelow) {
            top = i;
            continue;
        }
        Node &parent = nodes[top];
        parent.firstBelow = parent.countBelow == 0 ? i : parent.firstBelow;
        parent.lastBelow = i;
        ++parent.countBelow;
    }
    return nodes;
}

/// As UTF-16 in hexadecimal, so that nothing in a name can end the string.
QByteArray outlineTitle(const QString &title) {
    QByteArray hex = "<feff";
    for (const QChar c : title)
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    return hex + '>';
}

class Outline {
public:
    Outline(const QList<PdfBookmark> &bookmarks, const QList<int> &pages, int first)
        : m_bookmarks(bookmarks), m_pages(pages), m_nodes(nodesOf(bookmarks)), m_first(first) {}

    PdfTexts write() const {
        PdfTexts texts;
        texts[m_first] = root();
        for (qsizetype i = 0; i < m_nodes.size(); ++i)
            texts[number(i)] = item(i);
        return texts;
    }

private:
    int number(qsizetype node) const { return m_first + 1 + int(node); }
    QByteArray reference(const char *key, qsizetype node) const {
        return node < 0 ? QByteArray()
                        : '/' + QByteArray(key) + ' ' + QByteArray::number(number(node)) + " 0 R\n";
    }

    QByteArray root() const {
        qsizetype last = 0;
        for (qsizetype i = 0; i < m_nodes.size(); ++i)
            last = m_nodes[i].parent < 0 ? i : last;
        return "<<\n/Type /Outlines\n" + reference("First", 0) + reference("Last", last) + "/Count " +
               QByteArray::number(m_nodes.size()) + "\n>>\n";
    }

    QByteArray item(qsizetype i) const {
        const Node &node = m_nodes[i];
        const PdfBookmark &bookmark = m_bookmarks[i];
        const int parent = node.parent < 0 ? m_first : number(node.parent);
        const QByteArray below =
            node.countBelow > 0 ? "/Count " + QByteArray::number(node.countBelow) + '\n' : QByteArray();
        return "<<\n/Title " + outlineTitle(bookmark.title) + "\n/Parent " + QByteArray::number(parent) +
               " 0 R\n" + reference("Prev", node.before) + reference("Next", node.after) +
               reference("First", node.firstBelow) + reference("Last", node.lastBelow) + below + "/Dest [" +
               QByteArray::number(m_pages[bookmark.page]) + " 0 R /XYZ null " +
               QByteArray::number(qRound(bookmark.top)) + " null]\n>>\n";
    }

    const QList<PdfBookmark> &m_bookmarks;
    const QList<int> &m_pages;
    QList<Node> m_nodes;
    int m_first;
};

} // namespace

PdfTexts pdfOutline(const QList<PdfBookmark> &bookmarks, const QList<int> &pages, int first) {
    return Outline(bookmarks, pages, first).write();
}

} // namespace portolan
