#pragma once

#include "base/Result.h"
#include "compare/ChangeEntry.h"
#include "compare/MergedPlan.h"
#include "exports/rules/ruleExports.h"
#include "topology/TopologyIndex.h"

#include <QObject>
#include <memory>

namespace portolan {

class Document;

/// The open plan beside an earlier one. Edits go on meanwhile: each compares anew. It ends when another plan
/// is opened or the file is read again, and saving ends nothing: the earlier plan stays what it was when it
/// was read.
class Comparison : public QObject {
    Q_OBJECT

public:
    /// How many rules that differ are listed; an edit stays quick however many there are.
    static constexpr qsizetype mostRules = 5'000;

    /// What is made before others listen to the document is up to date when those hear of an edit.
    explicit Comparison(Document &document, QObject *parent = nullptr);
    ~Comparison() override;

    /// Compares with a plan file, or with the plan that a file carries. After an error all is as before.
    Result<Done> beginWithFile(const QString &path);
    /// Compares with what the document's own file holds at this moment.
    Result<Done> beginWithSaved();
    void end();

    bool isOn() const { return m_sides != nullptr; }
    /// What it is compared with: "approved.portolan, revision 3", of a saved version with its time. This and
    /// all below only while it is on.
    const QString &against() const;
    /// The file that the earlier plan was read from, which may be another one by now.
    const QString &file() const;
    /// The earlier plan as it was read.
    const std::shared_ptr<const EarlierPlan> &earlier() const;
    /// The earlier plan to be drawn; what has the number of something else in the present plan has another
    /// one here.
    PlanState before() const;
    /// Both plans in one, to be drawn, and what differs between `before` and the document's plan.
    const MergedPlan &merged() const;
    const TopologyIndex &mergedIndex() const;
    /// What differs, in words, as lists of it say it; with keys as it is drawn.
    QList<ChangeEntry> entries() const;
    /// Whether an element or a flow is drawn and the document's plan does not have it.
    bool isRemoved(const ElementKey &key) const;

Q_SIGNALS:
    /// It began, with this plan or another, or it ended. Edits are announced by the document alone.
    void changed();

private:
    struct Sides;

    Result<Done> begin(const QString &path, const QString &name);
    void renumber();
    void compare();

    Document &m_document;
    std::unique_ptr<Sides> m_sides;
};

} // namespace portolan
