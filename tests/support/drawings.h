#pragma once

#include "diagram/shapes.h"
#include "exports/drawing/drawingExports.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>

namespace portolan::test {

/// A small drawing that holds every shape once, with names that try to break out of their text.
inline Diagram sampleDiagram() {
    Diagram diagram;
    diagram.bounds = {-40, -40, 600, 400};
    diagram.body = {0, 0, 520, 320};
    diagram.items << makeItem(
        QStringLiteral("c1"), ItemRole::Component, {QStringLiteral("c1")},
        QStringLiteral("ZVM <script>alert(1)</script>"),
        {BoxShape{{0, 0, 180, 60}, 5, Ink::BoxFill, Stroke{Ink::BoxStroke, 1.5, Dash::Solid}},
         makeText({90, 28}, QStringLiteral("<script>\"x\" & 'y'</script>"), 12, Face::Bold, Ink::Text,
                  Align::Centre),
         makeText({90, 48}, QStringLiteral("10.10.0.10"), 12, Face::Mono, Ink::MutedText, Align::Centre)});
    diagram.items << makeItem(QStringLiteral("line/a.c1.c2"), ItemRole::Line, {QStringLiteral("a.c1.c2")}, {},
                              {LineShape{{{190, 30}, {360, 30}, {360, 120}},
                                         strokeOf(TrafficClass::Pairing),
                                         Arrow::Filled,
                                         Arrow::Hollow}});
    diagram.items << makeItem(QStringLiteral("pill/a.c1.c2"), ItemRole::Pill, {QStringLiteral("a.c1.c2")}, {},
                              pillShapes({280, 30},
                                         {QStringLiteral("19081"), QStringLiteral("9081"), true, false},
                                         TrafficClass::Pairing));
    TextShape upwards = makeText({500, 160}, QStringLiteral("Firewall Leeds"), 12, Face::Bold);
    upwards.upwards = true;
    diagram.items << makeItem(QStringLiteral("wall/s1"), ItemRole::Wall, {QStringLiteral("s1")},
                              QStringLiteral("Firewall of Leeds"), {BricksShape{{440, 0, 24, 200}}, upwards});
    diagram.items << makeItem(
        QStringLiteral("c2"), ItemRole::Component, {QStringLiteral("c2")}, QStringLiteral("CSV-A"),
        {CylinderShape{{0, 150, 120, 90}, Ink::BoxFill, Stroke{Ink::BoxStroke, 1.5, Dash::Solid}},
         makeText({60, 210}, QStringLiteral("CSV-A"), 13, Face::Bold, Ink::Text, Align::Centre)});
    diagram.items << makeItem(QStringLiteral("frame/summary"), ItemRole::Frame, {}, {},
                              {makeText({520, 300}, QStringLiteral("everything else is closed"), 12,
                                        Face::Regular, Ink::MutedText, Align::Right)});
    return diagram;
}

inline DrawingMeta sampleMeta() {
    return {QStringLiteral("Acme <DR> – č"), QStringLiteral("Two sites & one firewall each"),
            QByteArrayLiteral("{\n  \"title\": \"]]> </plan> \xe2\x80\x93\"\n}\n")};
}

/// Every line of text of a drawing, in order.
inline QStringList textsOf(const Diagram &diagram) {
    QStringList texts;
    for (const DiagramItem &item : diagram.items)
        for (const Shape &shape : item.shapes)
            if (const auto *text = std::get_if<TextShape>(&shape))
                texts << text->text;
    return texts;
}

struct ToolResult {
    bool started = false;
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

/// Runs a program that the tests need; `started` is false when it is not installed, which a test must not
/// pass over.
inline ToolResult runTool(const QString &program, const QStringList &arguments) {
    QProcess process;
    process.start(program, arguments);
    ToolResult result;
    result.started = process.waitForStarted();
    result.started = result.started && process.waitForFinished(120000);
    result.exitCode = process.exitCode();
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

/// Writes bytes to a file of a temporary folder and says where.
inline QString fileIn(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes) {
    const QString path = folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return path;
}

/// How far two pictures are apart, 0 to 255: the mean over all pixels after both were blurred a little, so
/// that two rasterisers may differ at edges but not in what they draw; and the worst of the small areas.
struct PictureDistance {
    double mean = 255;
    double worst = 255;
};

inline PictureDistance distance(const QImage &one, const QImage &other, int areaSide = 8) {
    if (one.size() != other.size() || one.isNull())
        return {};
    const QSize size(one.width() / areaSide, one.height() / areaSide);
    const auto small = [&](const QImage &image) {
        return image.convertToFormat(QImage::Format_RGB32)
            .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    const QImage a = small(one);
    const QImage b = small(other);
    PictureDistance result{0, 0};
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            const double d =
                (qAbs(qRed(p) - qRed(q)) + qAbs(qGreen(p) - qGreen(q)) + qAbs(qBlue(p) - qBlue(q))) / 3.0;
            result.mean += d / (double(size.width()) * size.height());
            result.worst = qMax(result.worst, d);
        }
    }
    return result;
}

} // namespace portolan::test
