#include "properties/PropertiesPanel.h"

#include "document/Document.h"
#include "document/Selection.h"
#include "plan/edits.h"

#include <QFormLayout>
#include <QLineEdit>

namespace portolan {

PropertiesPanel::PropertiesPanel(Document &document, Selection &, QWidget *parent) : QWidget(parent) {
    auto *title = new QLineEdit;
    title->setAccessibleName(tr("Title"));
    auto *form = new QFormLayout(this);
    form->addRow(tr("Title"), title);
    connect(title, &QLineEdit::textEdited, this, [&document](const QString &text) {
        document.apply(setTitle(document.plan(), text), tr("Change title"), QStringLiteral("plan.title"));
    });
    const auto refresh = [&document, title] {
        if (title->text() != document.plan().title)
            title->setText(document.plan().title);
    };
    connect(&document, &Document::planChanged, this, refresh);
    refresh();
}

} // namespace portolan
