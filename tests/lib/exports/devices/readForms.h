#pragma once

#include "exports/ExportFile.h"
#include "openPaths.h"

#include <QMap>
#include <QRegularExpression>
#include <QStringList>

// Reads device forms back as strictly as a device would: a line that is not exactly one of those that the
// form has is a fault, so that nothing can hide in one.
namespace portolan::test {

struct ReadForm {
    OpenPaths paths;
    QStringList ids;      ///< of rules, in the order of the file
    QString fault;        ///< the first line that does not belong
    QSet<QString> owners; ///< of nftables and ASA: the chains or lists that the file fills
};

namespace reading {

const QString name = QStringLiteral("[A-Za-z][A-Za-z0-9_-]{0,62}");
const QString id = QStringLiteral("[A-Za-z0-9.-]+");
const QString address = QStringLiteral("[0-9a-f.:]+");

/// The texts of a line that is exactly `pattern`; nothing when it is another one.
inline QStringList parts(const QString &pattern, const QString &line) {
    const QRegularExpression whole(QRegularExpression::anchoredPattern(pattern));
    const auto match = whole.match(line);
    return match.hasMatch() ? match.capturedTexts() : QStringList();
}

/// All lines but comments and empty ones.
inline QStringList lines(const QByteArray &text, QChar comment) {
    QStringList all = QString::fromUtf8(text).split(u'\n');
    all.removeIf([comment](const QString &line) {
        const QString trimmed = line.trimmed();
        return trimmed.isEmpty() || trimmed.startsWith(comment);
    });
    return all;
}

inline bool isAscii(const QByteArray &text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c == '\n' || (c >= 0x20 && c < 0x7f); });
}

struct Opened {
    QStringList sources;
    QStringList destinations;
    QString protocol;
    QStringList ports;
};

inline void open(ReadForm &form, const Opened &opened) {
    for (const QString &source : opened.sources)
        for (const QString &destination : opened.destinations)
            for (const QString &port : opened.ports)
                form.paths.insert({source, destination, opened.protocol, port.toUShort()});
    if (opened.sources.isEmpty() || opened.destinations.isEmpty() || opened.ports.isEmpty())
        form.fault = QStringLiteral("A rule names a group that is not there.");
}

inline QStringList ends(const QMap<QString, QStringList> &groups, const QString &end) {
    return end.startsWith(u'$') ? groups.value(end.mid(1)) : QStringList{end};
}

} // namespace reading

inline ReadForm readNftables(const QByteArray &text) {
    using namespace reading;
    const QString end = QStringLiteral("(\\$grp-%1|%2)").arg(name, address);
    const QString rule = QStringLiteral(" {8}(ip6?) saddr %1 \\1 daddr %1 (tcp|udp) dport (\\d+|\\{ \\d+(?:, "
                                        "\\d+)+ \\}) accept comment \"(%2)\"")
                             .arg(end, id);
    const QStringList frame{QStringLiteral("table inet portolan {"), QStringLiteral("    }"),
                            QStringLiteral("}")};
    const QString chain = QStringLiteral("(?:    chain (allow-%1) \\{|flush chain inet portolan (allow-%1))")
                              .arg(QStringLiteral("[a-z][a-z0-9_-]{0,23}"));
    ReadForm form;
    QMap<QString, QStringList> groups;
    QString group;
    for (const QString &line : lines(text, u'#')) {
        if (const auto begun = parts(QStringLiteral("define (grp-%1) = \\{").arg(name), line);
            !begun.isEmpty())
            group = begun[1];
        else if (const auto member = parts(QStringLiteral("    (%1),?").arg(address), line);
                 !member.isEmpty() && !group.isEmpty())
            groups[group].append(member[1]);
        else if (!group.isEmpty() && line == QLatin1String("}"))
            group.clear();
        else if (const auto read = parts(rule, line); !read.isEmpty()) {
            form.ids.append(read[6]);
            static const QRegularExpression between(QStringLiteral("\\D+"));
            open(form, {ends(groups, read[2]), ends(groups, read[3]), read[4],
                        read[5].split(between, Qt::SkipEmptyParts)});
        } else if (const auto named = parts(chain, line); !named.isEmpty())
            form.owners.insert(named.value(1) + named.value(2));
        else if (!frame.contains(line))
            form.fault = line;
    }
    return form;
}

inline ReadForm readAsa(const QByteArray &text) {
    using namespace reading;
    const QString rule =
        QStringLiteral("access-list (portolan-r\\d+-[0-9a-f]{8}) extended permit (tcp|udp) object-group (%1) "
                       "object-group (%1) object-group (%1)")
            .arg(name);
    ReadForm form;
    QMap<QString, QStringList> groups;
    QString group;
    QString remark;
    for (const QString &line : lines(text, u'!')) {
        if (const auto begun = parts(
                QStringLiteral("object-group (?:network (%1)|service (%1) (?:tcp|udp))").arg(name), line);
            !begun.isEmpty())
            group = begun.value(1) + begun.value(2);
        else if (const auto member =
                     parts(QStringLiteral(" (?:network-object host (%1)|port-object eq (\\d+))").arg(address),
                           line);
                 !member.isEmpty())
            groups[group].append(member.value(1) + member.value(2));
        else if (const auto said = parts(
                     QStringLiteral("access-list (portolan-r\\d+-[0-9a-f]{8}) remark (%1)").arg(id), line);
                 !said.isEmpty())
            remark = said[2];
        else if (const auto read = parts(rule, line); !read.isEmpty() && !remark.isEmpty()) {
            form.owners.insert(read[1]);
            form.ids.append(std::exchange(remark, {}));
            open(form, {groups.value(read[3]), groups.value(read[4]), read[2], groups.value(read[5])});
        } else
            form.fault = line;
    }
    return form;
}

inline QByteArray fileOf(const ExportFiles &files, const char *path) {
    for (const ExportFile &file : files)
        if (file.path == QLatin1String(path))
            return file.bytes;
    return {};
}

inline QMap<QString, QStringList> readNetworks(const QByteArray &text, QString &fault) {
    using namespace reading;
    QMap<QString, QStringList> groups;
    QString group;
    for (const QString &line : lines(text, u'#')) {
        const auto read = parts(QStringLiteral("(?:(%1) =| +) (%2)/(?:32|128)").arg(name, address), line);
        if (read.isEmpty())
            fault = line;
        else if (!read[1].isEmpty())
            group = read[1];
        groups[group].append(read.value(2));
    }
    return groups;
}

inline QMap<QString, QStringList> readServices(const QByteArray &text, QString &fault) {
    using namespace reading;
    QMap<QString, QStringList> services;
    for (const QString &line : lines(text, u'#')) {
        const auto read =
            parts(QStringLiteral("(%1) = (\\d+/(?:tcp|udp)(?: \\d+/(?:tcp|udp))*)").arg(name), line);
        if (read.isEmpty())
            fault = line;
        for (const QString &port : read.value(2).split(u' '))
            services[read.value(1)].append(port.section(u'/', 0, 0));
    }
    return services;
}

inline ReadForm readCapirca(const ExportFiles &files) {
    using namespace reading;
    ReadForm form;
    const auto groups = readNetworks(fileOf(files, "def/portolan.net"), form.fault);
    const auto services = readServices(fileOf(files, "def/portolan.svc"), form.fault);
    QString text = lines(fileOf(files, "policies/pol/portolan.pol"), u'#').join(u'\n') + u'\n';
    const QString comment = QStringLiteral("  comment:: \"[A-Za-z0-9 ,:._-]*\"\n");
    const QString head =
        QStringLiteral("\\Aheader \\{\n%1  target:: cisco portolan mixed\n\\}\n").arg(comment);
    const QRegularExpression term(
        QStringLiteral("\\Aterm (%1) \\{\n%2  source-address:: (%3)\n  destination-address:: (%3)\n  "
                       "destination-port:: (%3)\n  protocol:: (tcp|udp)\n  action:: accept\n\\}\n")
            .arg(id, comment, name));
    const auto header = QRegularExpression(head).match(text);
    text.remove(0, header.capturedLength());
    for (auto match = term.match(text); match.hasMatch(); match = term.match(text)) {
        form.ids.append(match.captured(1));
        open(form, {groups.value(match.captured(2)), groups.value(match.captured(3)), match.captured(5),
                    services.value(match.captured(4))});
        text.remove(0, match.capturedLength());
    }
    if (!header.hasMatch() || !text.isEmpty())
        form.fault = text.left(200);
    return form;
}

/// Names of YAML with the lists below them: addresses or ports.
inline QMap<QString, QStringList> readYamlLists(const QByteArray &text, QString &fault) {
    using namespace reading;
    const QStringList frame{QStringLiteral("networks:"), QStringLiteral("networks: {}"),
                            QStringLiteral("services:"), QStringLiteral("services: {}"),
                            QStringLiteral("    values:")};
    QMap<QString, QStringList> lists;
    QString list;
    for (const QString &line : lines(text, u'#')) {
        if (const auto begun = parts(QStringLiteral("  \"(%1)\":").arg(name), line); !begun.isEmpty())
            list = begun[1];
        else if (const auto member = parts(
                     QStringLiteral("      (?:- address: \"(%1)/(?:32|128)\"|port: (\\d+))").arg(address),
                     line);
                 !member.isEmpty())
            lists[list].append(member.value(1) + member.value(2));
        else if (!frame.contains(line) &&
                 parts(QStringLiteral("    - protocol: \"(?:tcp|udp)\""), line).isEmpty())
            fault = line;
    }
    return lists;
}

inline ReadForm readAerleon(const ExportFiles &files) {
    using namespace reading;
    ReadForm form;
    const auto lists = readYamlLists(fileOf(files, "def/portolan.yaml"), form.fault);
    QString text = lines(fileOf(files, "policies/pol/portolan.yaml"), u'#').join(u'\n') + u'\n';
    const QString comment = QStringLiteral("comment: \"[A-Za-z0-9 ,:._-]*\"\n");
    const QString head =
        QStringLiteral("\\Afilters:\n  - header:\n      %1      targets:\n        cisco: portolan "
                       "mixed\n    terms:(?: \\[\\])?\n")
            .arg(comment);
    const QRegularExpression term(
        QStringLiteral("\\A      - name: \"(%1)\"\n        %2        source-address: \"(%3)\"\n        "
                       "destination-address: \"(%3)\"\n        destination-port: \"(%3)\"\n        protocol: "
                       "\"(tcp|udp)\"\n        action: accept\n")
            .arg(id, comment, name));
    const auto header = QRegularExpression(head).match(text);
    text.remove(0, header.capturedLength());
    for (auto match = term.match(text); match.hasMatch(); match = term.match(text)) {
        form.ids.append(match.captured(1));
        open(form, {lists.value(match.captured(2)), lists.value(match.captured(3)), match.captured(5),
                    lists.value(match.captured(4))});
        text.remove(0, match.capturedLength());
    }
    if (!header.hasMatch() || !text.isEmpty())
        form.fault = text.left(200);
    return form;
}

} // namespace portolan::test
