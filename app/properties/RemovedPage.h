#pragma once

#include "properties/PropertiesPage.h"

namespace portolan {

class Comparison;

/// What the plan has lost since the one that it is compared with: it is drawn and can be selected, and
/// nothing of it can be edited.
class RemovedPage : public PropertiesPage {
    Q_OBJECT

public:
    RemovedPage(Document &document, Selection &selection);

    void follow(const Comparison &comparison) { m_comparison = &comparison; }
    /// Whether these elements are all removed ones.
    bool isAbout(const QList<ElementKey> &keys) const;

protected:
    void refresh(const TopologyIndex &index) override;

private:
    QString title() const;

    const Comparison *m_comparison = nullptr;
    QLabel *m_site;
    QLabel *m_address;
    QLabel *m_words;
};

} // namespace portolan
