<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ChangeWords</name>
    <message numerus="yes">
        <source>%n rules added</source>
        <translation>
            <numerusform>%n rule added</numerusform>
            <numerusform>%n rules added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules removed</source>
        <translation>
            <numerusform>%n rule removed</numerusform>
            <numerusform>%n rules removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules changed</source>
        <translation>
            <numerusform>%n rule changed</numerusform>
            <numerusform>%n rules changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n elements added</source>
        <translation>
            <numerusform>%n element added</numerusform>
            <numerusform>%n elements added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n elements removed</source>
        <translation>
            <numerusform>%n element removed</numerusform>
            <numerusform>%n elements removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n elements changed</source>
        <translation>
            <numerusform>%n element changed</numerusform>
            <numerusform>%n elements changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::Canvas</name>
    <message numerus="yes">
        <source>Move %n sites. Esc puts them back.</source>
        <translation>
            <numerusform>Move %n site. Esc puts it back.</numerusform>
            <numerusform>Move %n sites. Esc puts them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::ChangeFormDialog</name>
    <message numerus="yes">
        <source>Change form of %n rules</source>
        <translation>
            <numerusform>Change form of %n rule</numerusform>
            <numerusform>Change form of %n rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::ComponentPage</name>
    <message numerus="yes">
        <source>%n components</source>
        <translation>
            <numerusform>%n component</numerusform>
            <numerusform>%n components</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::Editor</name>
    <message numerus="yes">
        <source>Add %n hosts to %1</source>
        <translation>
            <numerusform>Add %n host to %1</numerusform>
            <numerusform>Add %n hosts to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n elements</source>
        <translation>
            <numerusform>Delete %n element</numerusform>
            <numerusform>Delete %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n components</source>
        <translation>
            <numerusform>%n component</numerusform>
            <numerusform>%n components</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n hosts of %1 one by one</source>
        <translation>
            <numerusform>Show %n host of %1 one by one</numerusform>
            <numerusform>Show %n hosts of %1 one by one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n hosts of %1 as a stack</source>
        <translation>
            <numerusform>Show %n host of %1 as a stack</numerusform>
            <numerusform>Show %n hosts of %1 as a stack</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n sites</source>
        <translation>
            <numerusform>Move %n site</numerusform>
            <numerusform>Move %n sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::FileCommands</name>
    <message numerus="yes">
        <source>%n rows are not rules yet and stand under “to confirm”.</source>
        <translation>
            <numerusform>%n row is not a rule yet and stands under “to confirm”.</numerusform>
            <numerusform>%n rows are not rules yet and stand under “to confirm”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n files again.</source>
        <translation>
            <numerusform>Exported %n file again.</numerusform>
            <numerusform>Exported %n files again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::FindingsPanel</name>
    <message numerus="yes">
        <source>No problems found by %n checks</source>
        <translation>
            <numerusform>No problems found by %n check</numerusform>
            <numerusform>No problems found by %n checks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::MainWindow</name>
    <message numerus="yes">
        <source>and %n more differences</source>
        <translation>
            <numerusform>and %n more difference</numerusform>
            <numerusform>and %n more differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::OutlinePanel</name>
    <message numerus="yes">
        <source>Delete %n elements</source>
        <translation>
            <numerusform>Delete %n element</numerusform>
            <numerusform>Delete %n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::PageSetupDialog</name>
    <message numerus="yes">
        <source>%n pages: %1 across, %2 down.</source>
        <translation>
            <numerusform>%n page: %1 across, %2 down.</numerusform>
            <numerusform>%n pages: %1 across, %2 down.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::PlanCommands</name>
    <message numerus="yes">
        <source>No problems found by %n checks.</source>
        <translation>
            <numerusform>No problems found by %n check.</numerusform>
            <numerusform>No problems found by %n checks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::PrintCommands</name>
    <message numerus="yes">
        <source>Printed %n pages.</source>
        <translation>
            <numerusform>Printed %n page.</numerusform>
            <numerusform>Printed %n pages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::PropertiesPage</name>
    <message numerus="yes">
        <source>%n elements</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::RulesPanel</name>
    <message numerus="yes">
        <source>Change the form of %n rules</source>
        <translation>
            <numerusform>Change the form of %n rule</numerusform>
            <numerusform>Change the form of %n rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::SitePage</name>
    <message numerus="yes">
        <source>%n sites</source>
        <translation>
            <numerusform>%n site</numerusform>
            <numerusform>%n sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::StatusPart</name>
    <message numerus="yes">
        <source>%n elements selected</source>
        <translation>
            <numerusform>%n element selected</numerusform>
            <numerusform>%n elements selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sites</source>
        <translation>
            <numerusform>%n site</numerusform>
            <numerusform>%n sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hosts</source>
        <translation>
            <numerusform>%n host</numerusform>
            <numerusform>%n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::SummaryPage</name>
    <message numerus="yes">
        <source>%n elements</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::TestsPanel</name>
    <message numerus="yes">
        <source>%n results are of a kit that was made from another state of this plan.</source>
        <translation>
            <numerusform>%n result is of a kit that was made from another state of this plan.</numerusform>
            <numerusform>%n results are of a kit that was made from another state of this plan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n results are of rules that the plan does not have.</source>
        <translation>
            <numerusform>%n result is of a rule that the plan does not have.</numerusform>
            <numerusform>%n results are of rules that the plan does not have.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n results are of another address or port than the plan has.</source>
        <translation>
            <numerusform>%n result is of another address or port than the plan has.</numerusform>
            <numerusform>%n results are of another address or port than the plan has.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n results have a time that has not come yet.</source>
        <translation>
            <numerusform>%n result has a time that has not come yet.</numerusform>
            <numerusform>%n results have a time that has not come yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows cannot be read.</source>
        <translation>
            <numerusform>%n row cannot be read.</numerusform>
            <numerusform>%n rows cannot be read.</numerusform>
        </translation>
    </message>
</context>
</TS>
