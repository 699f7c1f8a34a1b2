#include "base/copyFile.h"
#include "base/replaceFile.h"
#include "exports/RuleForm.h"
#include "exports/words.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace portolan {
namespace {

Result<Done> writeFolder(const QString &path, const ExportFiles &files) {
    const QFileInfo folder(path);
    if (folder.exists() && !folder.isDir())
        return Error{RuleForms::tr("This is not a folder; nothing was written."), path};
    const QDir root(path);
    // Only the folder itself is made: a mistyped path gives no tree of folders.
    if (!folder.exists() && !QDir().mkdir(path))
        return Error{RuleForms::tr("The folder cannot be made."), path};
    for (const ExportFile &file : files) {
        const QString target = root.filePath(file.path);
        if (!root.mkpath(QFileInfo(file.path).path()))
            return Error{RuleForms::tr("The folder cannot be made."), QFileInfo(target).path()};
        const Result<Done> written =
            replaceFile(target, [&](QIODevice &out) { return putBytes(out, file.bytes); });
        if (!written)
            return written;
    }
    return Done{};
}

RuleExportOptions fitted(const RuleForm &form, RuleExportOptions options) {
    if (!form.takes(options.grouping))
        options.grouping = form.groupings.front();
    options.alsoExpanded = options.alsoExpanded && form.listsTwice;
    if (form.sinceUse == SinceUse::None)
        options.since.reset();
    return options;
}

Result<Done> writeOneFile(const RuleForm &form, const QString &path, const Plan &plan, const Derived &derived,
                          const RuleExportOptions &options) {
    if (const auto *named = std::get_if<NamedWriter>(&form.writer))
        return (*named)(path, plan, derived, options);
    const StreamWriter stream = std::get<StreamWriter>(form.writer);
    return replaceFile(path, [&](QIODevice &out) { return stream(out, plan, derived, options); });
}

} // namespace

Result<EarlierFiles> writeForm(const RuleForm &form, const QString &path, const Plan &plan,
                               const Derived &derived, const RuleExportOptions &wanted) {
    const RuleExportOptions options = fitted(form, wanted);
    if (!std::holds_alternative<FolderWriter>(form.writer)) {
        const Result<Done> written = writeOneFile(form, path, plan, derived, options);
        return written ? Result<EarlierFiles>(EarlierFiles()) : written.error();
    }
    const Result<ExportFiles> files = std::get<FolderWriter>(form.writer)(plan, derived, options);
    if (!files)
        return files.error();
    const Result<Done> written = writeFolder(path, *files);
    if (!written)
        return written.error();
    return form.machineFormat ? earlierFiles(path, form.machineFormat, planMark(plan), *files)
                              : EarlierFiles();
}

Result<Done> streamForm(const RuleForm &form, QIODevice &out, const Plan &plan, const Derived &derived,
                        const RuleExportOptions &wanted) {
    const RuleExportOptions options = fitted(form, wanted);
    if (const auto *stream = std::get_if<StreamWriter>(&form.writer))
        return (*stream)(out, plan, derived, options);
    Q_ASSERT(std::holds_alternative<NamedWriter>(form.writer));
    const QTemporaryDir folder;
    if (!folder.isValid())
        return Error{folder.errorString(), {}};
    const QString path = folder.filePath(QStringLiteral("rules"));
    const Result<Done> written = std::get<NamedWriter>(form.writer)(path, plan, derived, options);
    return written ? copyFile(path, out) : written;
}

} // namespace portolan
