#pragma once

#include <QWidget>

namespace portolan {

class Document;
class Selection;

/// What can be said about the selected elements, or about the plan when nothing is selected. Every field
/// edits at once, as one undo step per field.
class PropertiesPanel : public QWidget {
    Q_OBJECT

public:
    PropertiesPanel(Document &document, Selection &selection, QWidget *parent = nullptr);
};

} // namespace portolan
