#include "diagram/paintDiagram.h"
#include "exports/drawing/svgText.h"
#include "plan/planFile.h"
#include "support/diagrams.h"
#include "support/drawings.h"

#include <QLocale>
#include <QPainter>
#include <QRegularExpression>
#include <QSet>
#include <QSvgRenderer>
#include <QTest>
#include <QXmlStreamReader>

using namespace portolan;
using namespace portolan::test;

namespace {

struct SvgContent {
    QStringList texts;
    QStringList titles;
    QStringList ids;
    QSet<QString> elements;
    QSet<QString> attributes;
    QStringList groups; ///< "role|title" of every <g>
    int textsWithLength = 0;
    QByteArray plan;
    QString error;
};

SvgContent contentOf(const QByteArray &svg) {
    SvgContent content;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString name = xml.name().toString();
        content.elements << name;
        for (const QXmlStreamAttribute &attribute : xml.attributes())
            content.attributes << attribute.name().toString();
        if (xml.attributes().hasAttribute(QLatin1String("id")))
            content.ids << xml.attributes().value(QLatin1String("id")).toString();
        if (name == QLatin1String("g"))
            content.groups << xml.attributes().value(QLatin1String("role")).toString() + QLatin1Char('|');
        else if (name == QLatin1String("text") && xml.attributes().hasAttribute(QLatin1String("textLength")))
            ++content.textsWithLength;
        if (name == QLatin1String("text"))
            content.texts << xml.readElementText();
        else if (name == QLatin1String("title"))
            content.titles << xml.readElementText();
        if (name == QLatin1String("title") && !content.groups.isEmpty())
            content.groups.last() += content.titles.last();
        else if (name == QLatin1String("plan"))
            content.plan = QByteArray::fromBase64(xml.readElementText().toLatin1());
    }
    content.error = xml.hasError() ? xml.errorString() : QString();
    return content;
}

QByteArray svgOf(const Diagram &diagram, const DrawingMeta &meta = sampleMeta(), Paper paper = Paper::Light) {
    const Result<QByteArray> svg = writeSvg(diagram, meta, paper);
    return svg ? *svg : QByteArray();
}

Diagram withText(const QString &text) {
    Diagram diagram{{0, 0, 300, 60}, {}, {}};
    diagram.items << makeItem(text, ItemRole::Label, {}, text, {makeText({10, 30}, text, 12)});
    return diagram;
}

QImage rendered(const QByteArray &svg, QSize size) {
    QSvgRenderer renderer(svg);
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(size)));
    return renderer.isValid() ? image : QImage();
}

} // namespace

class SvgTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void otherProgramsFindItWellFormed() {
        const QTemporaryDir folder;
        const QString path = fileIn(folder, QStringLiteral("a.svg"), svgOf(sampleDiagram()));
        const ToolResult lint = runTool(QStringLiteral("xmllint"), {QStringLiteral("--noout"), path});
        QVERIFY2(lint.started, "xmllint is missing");
        QVERIFY2(lint.exitCode == 0 && lint.err.isEmpty(), lint.err.constData());
    }

    void everyLabelIsTextOnce() {
        const SvgContent content = contentOf(svgOf(sampleDiagram()));
        QCOMPARE(content.error, QString());
        QCOMPARE(content.texts, textsOf(sampleDiagram()));
    }

    void hostileNamesStayText_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("shown");
        const QString replacement{QChar(QChar::ReplacementCharacter)};
        const auto same = [](const char *tag, const QString &name) { QTest::newRow(tag) << name << name; };
        same("markup", QStringLiteral("</text><script>alert(1)</script>"));
        same("entity", QStringLiteral("&lt;&#0;&unknown;"));
        same("quotes", QStringLiteral("\" onload='x' \""));
        same("cdata", QStringLiteral("]]><![CDATA["));
        same("right to left", QStringLiteral("\u05d0\u05d1"));
        QTest::newRow("turned around")
            << QStringLiteral("\u202efdp.exe") << replacement + QStringLiteral("fdp.exe");
        same("outside the first plane", QStringLiteral("\U0001F600"));
        same("spaces", QStringLiteral("  a  b  "));
        same("long", QString(100000, QLatin1Char('x')));
        QTest::newRow("control") << QString(QLatin1String("a\0b\x01\x1b\x7f", 6))
                                 << QStringLiteral("a%1b%1%1%1").arg(replacement);
        QTest::newRow("line breaks") << QStringLiteral("a\r\nb\tc") << QStringLiteral("a  b c");
        QTest::newRow("lone high surrogate")
            << QString(QChar(0xd83d)) + QLatin1Char('x') << replacement + QLatin1Char('x');
        QTest::newRow("lone low surrogate")
            << QLatin1Char('x') + QString(QChar(0xde00)) << QLatin1Char('x') + replacement;
        QTest::newRow("non-characters")
            << QString(QChar(0xfffe)) + QChar(0xffff) << replacement + replacement;
    }
    void hostileNamesStayText() {
        QFETCH(QString, name);
        QFETCH(QString, shown);
        const QByteArray svg = svgOf(withText(name), {name, name, name.toUtf8()});
        const SvgContent content = contentOf(svg);
        QCOMPARE(content.error, QString());
        QCOMPARE(content.texts, QStringList{shown});
        QCOMPARE(content.titles, (QStringList{shown, shown}));
        QCOMPARE(content.plan, name.toUtf8());
        QVERIFY(svg.trimmed().endsWith("</svg>"));
        QVERIFY(QSvgRenderer(svg).isValid());
    }

    void itHoldsNothingThatReadersDrawDifferently() {
        const SvgContent content = contentOf(svgOf(sampleDiagram()));
        const QSet<QString> elements{
            QStringLiteral("svg"),  QStringLiteral("title"), QStringLiteral("desc"),
            QStringLiteral("g"),    QStringLiteral("rect"),  QStringLiteral("path"),
            QStringLiteral("text"), QStringLiteral("plan"),  QStringLiteral("metadata")};
        QCOMPARE(content.elements - elements, QSet<QString>());
        QVERIFY(!content.attributes.contains(QStringLiteral("style")));
    }

    void idsAreUniqueNames() {
        Diagram diagram = sampleDiagram();
        for (const char *key : {"pill/x", "pill_x", "7 up", "drawing-title", "c1", "", "\u05d0"})
            diagram.items << makeItem(QString::fromUtf8(key), ItemRole::Label, {}, {}, {});
        const QStringList ids = contentOf(svgOf(diagram)).ids;
        QCOMPARE(ids.size(), diagram.items.size() + 2);
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
        const QRegularExpression name(QStringLiteral("^[A-Za-z_][A-Za-z0-9._-]*$"));
        for (const QString &id : ids)
            QVERIFY2(name.match(id).hasMatch(), qPrintable(id));
        QVERIFY(ids.contains(QStringLiteral("c1")));
        QVERIFY(ids.contains(QStringLiteral("pill_a.c1.c2")));
    }

    void itCarriesTitleDescriptionAndPlan() {
        const QByteArray svg = svgOf(sampleDiagram());
        const SvgContent content = contentOf(svg);
        QCOMPARE(content.titles.first(), sampleMeta().title);
        QVERIFY(content.titles.contains(QStringLiteral("ZVM <script>alert(1)</script>")));
        QCOMPARE(content.plan, sampleMeta().plan);
        QVERIFY(svg.contains("Two sites &amp; one firewall each</desc>"));
        QVERIFY(!contentOf(svgOf(sampleDiagram(), {})).elements.contains(QStringLiteral("metadata")));
    }

    /// A screen reader names each part of every template, and no other font breaks out of a box.
    void everyPartHasARoleATitleAndALength_data() { templateRows(); }
    void everyPartHasARoleATitleAndALength() {
        QFETCH(QString, name);
        const Diagram diagram = drawn(*planFromTemplate(name), DetailLevel::Automatic).diagram;
        const SvgContent content = contentOf(svgOf(diagram));
        QCOMPARE(content.texts, textsOf(diagram));
        const QRegularExpression named(QStringLiteral("^graphics-(symbol img|object group)\\|.+"));
        for (const QString &group : content.groups)
            QVERIFY2(named.match(group).hasMatch(), qPrintable(group));
        QVERIFY(content.groups.size() > 2);
        QCOMPARE(content.textsWithLength, content.texts.size());
        for (const char *attribute : {"href", "onload", "onclick"})
            QVERIFY(!content.attributes.contains(QLatin1String(attribute)));
    }

    void itsColoursAreThoseOfThePaper() {
        for (const Paper paper : {Paper::Light, Paper::Dark, Paper::Grey}) {
            const QByteArray svg = svgOf(sampleDiagram(), sampleMeta(), paper);
            QSet<QString> used;
            const QRegularExpression color(QStringLiteral("#[0-9a-f]{6}"));
            for (auto it = color.globalMatch(QString::fromUtf8(svg)); it.hasNext();)
                used << it.next().captured();
            QSet<QString> inks;
            for (int ink = 0; ink <= int(Ink::NotUsed); ++ink)
                inks << inkColor(Ink(ink), paper).name();
            QVERIFY(used.size() > 6 && (used - inks).isEmpty());
            QVERIFY(used.contains(inkColor(Ink::Pairing, paper).name()));
        }
    }

    void numbersKnowNoLocale() {
        QCOMPARE(svgNumber(1234.5), QStringLiteral("1234.5"));
        QCOMPARE(svgNumber(10), QStringLiteral("10"));
        QCOMPARE(svgNumber(1.0 / 3), QStringLiteral("0.33"));
        QCOMPARE(svgNumber(-0.001), QStringLiteral("0"));
        QCOMPARE(svgNumber(std::nan("")), QStringLiteral("0"));
        const QByteArray before = svgOf(sampleDiagram());
        QLocale::setDefault(QLocale(QLocale::German));
        const QByteArray german = svgOf(sampleDiagram());
        QLocale::setDefault(QLocale::c());
        QCOMPARE(german, before);
    }

    void theSameDrawingGivesTheSameBytes() { QCOMPARE(svgOf(sampleDiagram()), svgOf(sampleDiagram())); }

    // Qt takes a list of font families for one name, so it draws addresses in its default font.
    void qtDrawsItAsTheProgramDoes() {
        const Diagram diagram = sampleDiagram();
        const Result<QImage> painted = renderImage(diagram, 1);
        QVERIFY(bool(painted));
        const PictureDistance apart = distance(*painted, rendered(svgOf(diagram), painted->size()));
        QVERIFY2(apart.mean < 0.3 && apart.worst < 35,
                 qPrintable(QStringLiteral("mean %1 worst %2").arg(apart.mean).arg(apart.worst)));
    }

    void librsvgDrawsItAsTheProgramDoes() {
        const QTemporaryDir folder;
        const Diagram diagram = sampleDiagram();
        const QString path = fileIn(folder, QStringLiteral("a.svg"), svgOf(diagram));
        const QString picture = folder.filePath(QStringLiteral("a.png"));
        const ToolResult rsvg =
            runTool(QStringLiteral("rsvg-convert"), {path, QStringLiteral("-o"), picture});
        QVERIFY2(rsvg.started, "rsvg-convert is missing");
        QVERIFY2(rsvg.exitCode == 0, rsvg.err.constData());
        const Result<QImage> painted = renderImage(diagram, 1);
        QVERIFY(bool(painted));
        const PictureDistance apart = distance(*painted, QImage(picture));
        QVERIFY2(apart.mean < 0.3 && apart.worst < 20,
                 qPrintable(QStringLiteral("mean %1 worst %2").arg(apart.mean).arg(apart.worst)));
    }

    void aMissingShapeWouldBeSeen() {
        const Diagram whole = sampleDiagram();
        for (qsizetype i = 0; i < whole.items.size(); ++i) {
            Diagram less = whole;
            less.items.removeAt(i);
            QVERIFY(distance(*renderImage(whole, 1), *renderImage(less, 1)).worst > 35);
        }
    }

private:
    static void templateRows() {
        QTest::addColumn<QString>("name");
        for (const PlanTemplate &each : planTemplates())
            QTest::newRow(qPrintable(each.id)) << each.id;
    }
};

QTEST_MAIN(SvgTest)
#include "tst_svg.moc"
