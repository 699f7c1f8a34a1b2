#pragma once

#include "exports/changes/changeExports.h"

#include <QBuffer>

namespace portolan::test {

// Lists of changes as bytes; "error: ..." where one could not be written.

using ChangesWriter = Result<Done> (*)(QIODevice &, const ChangeInput &, const ChangeListOptions &);

inline QByteArray changesBytes(ChangesWriter write, const ChangeInput &input,
                               CsvProfile profile = CsvProfile::Checked) {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const Result<Done> done = write(out, input, {profile, {}});
    return done ? out.data() : QByteArray("error: ") + done.error().message.toUtf8();
}

inline QByteArray changesText(const ChangeInput &input) {
    return changesBytes(writeChangesText, input);
}
inline QByteArray changesMarkdown(const ChangeInput &input) {
    return changesBytes(writeChangesMarkdown, input);
}
inline QByteArray changesJson(const ChangeInput &input) {
    return changesBytes(writeChangesJson, input);
}
inline QByteArray changesCsv(const ChangeInput &input, CsvProfile profile) {
    return changesBytes(writeChangesCsv, input, profile);
}

} // namespace portolan::test
