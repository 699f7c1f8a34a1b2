#pragma once

#include "exports/ExportFile.h"
#include "exports/LeftOut.h"
#include "exports/handover/machineSheets.h"
#include "plan/Plan.h"

namespace portolan {

/// The machines of a plan that run Windows and that rules are about, in plan order. VRAs are appliances: no
/// script runs there.
std::vector<MachineSheet> windowsMachines(const TopologyIndex &index, const RuleSet &rules,
                                          const ChangeForms &forms);
/// What is not in the files of such machines: rules with another action than to allow, rows that are no rules
/// yet, and the VRAs.
LeftOutList leftOutOfMachines(const TopologyIndex &index, const RuleSet &rules, const ChangeForms &forms);
/// What the script says of a machine's rules that it does not open, or try: a row for each line with another
/// action than to allow.
QList<QByteArray> notOpenedRows(const MachineSheet &sheet);

/// Numbers of rules as a list.
QByteArray numbersJson(const QList<int> &numbers);
/// What was read of an address: an IP address spelled anew or a DNS name, which holds nothing else; empty for
/// other text.
QString readAddress(const QString &text);
/// "machines/zvm-lon-c3.json": safe on every system, and no two machines have the same.
QString machineFilePath(const TopologyIndex &index, ComponentId machine);
/// Where data files of machines stand in the folder of a form.
inline constexpr const char *machineFolder = "machines";
/// Whether a file of this name can be one of machineFilePath().
bool isMachineFileName(const QString &name);
/// The bytes that every data file of `format` begins with.
QByteArray machineFileBegin(const char *format);
/// Lists of a data file by their names, each row as JSON.
using MachineLists = QList<std::pair<const char *, QList<QByteArray>>>;
/// A data file: what it is, which plan, which machine, and `lists`, each row on a line of its own.
QByteArray machineFile(const Plan &plan, const TopologyIndex &index, ComponentId machine, const char *format,
                       const MachineLists &lists);
/// A script of resources/scripts, as it is: nothing of a plan ever gets into one.
ExportFile constantScript(const QString &name);

} // namespace portolan
