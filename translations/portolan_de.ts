<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Choices</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ElementText</name>
    <message>
        <source>SCVMMs %1 (%2)</source>
        <translation>SCVMMs %1 (%2)</translation>
    </message>
    <message>
        <source>ZVMs %1 (%2)</source>
        <translation>ZVMs %1 (%2)</translation>
    </message>
    <message>
        <source>VBAs %1 (%2)</source>
        <translation>VBAs %1 (%2)</translation>
    </message>
    <message>
        <source>Hosts %1 (%2)</source>
        <translation>Hosts %1 (%2)</translation>
    </message>
    <message>
        <source>VRAs %1 (%2)</source>
        <translation>VRAs %1 (%2)</translation>
    </message>
    <message>
        <source>Storage %1 (%2)</source>
        <translation>Speicher %1 (%2)</translation>
    </message>
    <message>
        <source>ZCMs %1 (%2)</source>
        <translation>ZCMs %1 (%2)</translation>
    </message>
    <message>
        <source>ZSSPs %1 (%2)</source>
        <translation>ZSSPs %1 (%2)</translation>
    </message>
    <message>
        <source>Tools %1 (%2)</source>
        <translation>Werkzeuge %1 (%2)</translation>
    </message>
</context>
<context>
    <name>InsertCommands</name>
    <message>
        <source>&amp;Site</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>S&amp;CVMM</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;ZVM</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>V&amp;BA</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Host with VRA</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>H&amp;osts…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;VRA</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>S&amp;torage</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ZC&amp;M</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ZSS&amp;P</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Too&amp;ls</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PortFields</name>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RuleState</name>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>Zu bestätigen</translation>
    </message>
    <message>
        <source>Inside one machine</source>
        <translation>Innerhalb einer Maschine</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht benutzt</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Open or start a plan first.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Draws disaster-recovery plans with every port.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The plan to open.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>portolan</name>
    <message>
        <source>Protects</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Both ways</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Swap the two ends</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Each end is protected to the other</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change ways of %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Swap ends of %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Which hosts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hosts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The whole site</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Chosen hosts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change hosts of %1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>portolan::Canvas</name>
    <message>
        <source>Drawing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move to %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A replication goes from a site to a site.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Replicate inside %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Replicate %1 to %2</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>portolan::ChoiceField</name>
    <message>
        <source>(different)</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>portolan::ComponentPage</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cluster</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Belongs to</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Runs on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Works with</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>IP address or DNS name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Change address of %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change cluster of %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change what %1 belongs to</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change machine of %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change tools of %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change links of %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Different kinds</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n components</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The address of %1, on whose machine it runs.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A VRA stands where its host stands.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The site</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A machine of its own</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is nothing to link yet: add a ZVM first.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>portolan::EditCommands</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take back the last edit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change the name of the selected element on the canvas</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete the selected elements; Undo brings them back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select every site, component and link</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select n&amp;one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select nothing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select one site or component to rename it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A replication has no name of its own.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select what to delete first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A port follows from the plan: delete the component or the replication that needs it.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>portolan::Editor</name>
    <message numerus="yes">
        <source>Add %n hosts to %1</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select the site that it goes to first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>These sites already have this replication.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n elements</source>
        <translation>
            <numerusform>%n Element löschen</numerusform>
            <numerusform>%n Elemente löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n components</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Arrange</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show the hosts of %1 one by one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show the hosts of %1 as a stack</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use a single SCVMM in %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use one SCVMM per site</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>portolan::ExportDialog</name>
    <message>
        <source>&amp;Leave cells that look like formulas as they are</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One row for each pair of machines</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One row for each pair of groups</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pixels per unit of the drawing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;What:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Scale:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Rows:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;File:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is a file of this name; it will be replaced.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export to</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>portolan::FileCommands</name>
    <message>
        <source>Portolan plans (*.portolan);;All files (*)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close Portolan</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;New…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Start a plan from a template</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open a plan from a file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save the plan to its file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save the plan to another file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;%1 %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No plan was opened or saved yet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open one of the last ten plans</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open a plan</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove from recent plans</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The plan cannot be opened. %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The template cannot be opened. %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The plan cannot be read again. %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save the plan as</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The plan is not saved. %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Don't save</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write the drawing or the firewall rules to a file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export all a&amp;gain</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write every file again that was exported from this plan</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing was exported from this plan since it was opened.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Writing %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The export was cancelled; no file was changed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The export failed. %1</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n rows are not rules yet and stand under “to confirm”.</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>two sentences</extracomment>
        <translation type="unfinished">%1 %2</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>Exported %n files again.</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
</context>
<context>
    <name>portolan::FindingDelegate</name>
    <message>
        <source>%1, accepted</source>
        <translation>%1, hingenommen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>portolan::FindingDetails</name>
    <message>
        <source>Enter in the list, or Ctrl+.</source>
        <translation>Eingabetaste in der Liste, oder Strg+.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the element in the drawing</source>
        <translation>Das Element in der Zeichnung zeigen</translation>
    </message>
    <message>
        <source>Reason for accepting this warning</source>
        <translation>Grund, diese Warnung hinzunehmen</translation>
    </message>
    <message>
        <source>Accept because…</source>
        <translation>Hinnehmen, weil …</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Hinnehmen</translation>
    </message>
    <message>
        <source>Accept this warning</source>
        <translation>Diese Warnung hinnehmen</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Withdraw the acceptance</source>
        <translation>Nicht länger hinnehmen</translation>
    </message>
    <message>
        <source>Accepted: %1</source>
        <translation>Hingenommen: %1</translation>
    </message>
</context>
<context>
    <name>portolan::FindingsModel</name>
    <message>
        <source>Accepted: %1</source>
        <translation>Hingenommen: %1</translation>
    </message>
    <message>
        <source>%1, accepted: %2</source>
        <translation>%1, hingenommen: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>portolan::FindingsPanel</name>
    <message>
        <source>Errors: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Warnings: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Notes: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message numerus="yes">
        <source>No problems found by %n checks</source>
        <translation>
            <numerusform>Keine Probleme bei %n Prüfung gefunden</numerusform>
            <numerusform>Keine Probleme bei %n Prüfungen gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted: %1</source>
        <translation>Hingenommen: %1</translation>
    </message>
    <message>
        <source>Withdraw acceptance of “%1”</source>
        <translation>„%1“ nicht länger hinnehmen</translation>
    </message>
    <message>
        <source>Accept “%1”</source>
        <translation>„%1“ hinnehmen</translation>
    </message>
</context>
<context>
    <name>portolan::HelpCommands</name>
    <message>
        <source>&amp;Keys and gestures</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What every key does</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Port table</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The port table that rules follow, with its words</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;About Portolan</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Version and licence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Next or previous element of the drawing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Arrow keys</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move the selected components on the grid; with Shift by one unit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Space+drag, middle button</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move the view</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add to the selection, or take out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel what is going on, then select nothing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shift+F10</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Context menu</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keys and gestures</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Port table</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>About Portolan</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Disaster-recovery architectures for Zerto Virtual Replication on Hyper-V: the plan, its drawing with every port, and its firewall rules.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>portolan::InlineEdit</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>portolan::InsertCommands</name>
    <message>
        <source>&amp;Replication…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Protect a site to another, or to itself</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add a site first: a replication goes from a site to a site.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select the site that it goes to first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add hosts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How many hosts with a VRA:</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>portolan::LinkPage</name>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Why this link exists</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change port of “%1”</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change protocol of “%1”</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change direction of “%1”</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Link · %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, the default</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not given</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not stated in the source. This direction is set together with the port.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Read it as %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What is changed here holds for every link of this row in the plan: %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rules made from this link (%1)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To confirm before they are rules (%1)</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>portolan::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Untitled plan</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1[*] — Portolan</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Portolan</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>“%1” was changed by another program.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A plan that was never saved</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 has unsaved changes of %2 from a session that did not end well; it was last saved on %3.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 was kept on %2 in a session that did not end well.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open &amp;last saved</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The kept plan cannot be read. %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Recover unsaved changes</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>portolan::MessageArea</name>
    <message>
        <source>Error</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>portolan::OutlineDelegate</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>portolan::OutlineModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>portolan::OutlinePanel</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>The sites of the plan and what stands in them are listed here.</source>
        <translation>Hier stehen die Standorte des Plans und was in ihnen steht.</translation>
    </message>
    <message>
        <source>Add a site</source>
        <translation>Standort hinzufügen</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n elements</source>
        <translation>
            <numerusform>%n Element löschen</numerusform>
            <numerusform>%n Elemente löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add site</source>
        <translation>Standort hinzufügen</translation>
    </message>
    <message>
        <source>Add host %1</source>
        <translation>Host %1 hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Show in drawing</source>
        <translation>In der Zeichnung &amp;zeigen</translation>
    </message>
    <message>
        <source>Add &amp;host with VRA</source>
        <translation>&amp;Host mit VRA hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>portolan::PalettePanel</name>
    <message>
        <source>Parts to add</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How many hosts “Hosts ×n” adds</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hosts in ×&amp;n:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1. Drag it to the canvas, click it and then the canvas, or press Enter to add it to the selected site.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>portolan::PlanCommands</name>
    <message>
        <source>New &amp;revision</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Count the plan's revision up, before it is handed over again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>P&amp;roperties…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The plan's title and revision</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Single SCVMM…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Manage several sites with one SCVMM and one ZVM; port 9081 is then not used</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;One SCVMM per site</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give every site that is managed from elsewhere an SCVMM, a ZVM and a VBA of its own</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bring everything that was dragged back to the drawing's own order</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Hosts one by one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Draw the hosts of the selected site, or of every site, as cards</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hosts as s&amp;tack</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Draw the hosts of the selected site, or of every site, as one stack</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go to the next problem and select what it is about</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Quick &amp;fix</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Carry out the fix of the current problem</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change the plan's properties</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New revision %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show hosts one by one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show hosts as a stack</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This problem has no quick fix.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A single SCVMM for several sites needs a second site.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No site has both an SCVMM and its ZVM that could stay.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No site is managed from elsewhere.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing was dragged from its place.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>No problems found by %n checks.</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
</context>
<context>
    <name>portolan::PlanPage</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The number of a state that was handed over.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Drawn</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Port table</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change title of the plan</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change revision of the plan</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select something to see and change it here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To confirm: %1
Inside one machine: %2
Not used: %3</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sites: %1
Hosts: %2
VRAs: %3
Replications: %4</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Grouped: %1
Expanded: %2
Between sites: %3</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>portolan::PlanPropertiesDialog</name>
    <message>
        <source>Plan properties</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;New revision</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Revision:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Port table:</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>portolan::PortFields</name>
    <message>
        <source>Ports it listens on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No port given</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Port %1: %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, the plan's port</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change port of %1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>portolan::ProblemList</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
</context>
<context>
    <name>portolan::PropertiesPage</name>
    <message numerus="yes">
        <source>%n elements</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
</context>
<context>
    <name>portolan::ReplicationDialog</name>
    <message>
        <source>&amp;Both ways</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add replication</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Protected site</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Recovery site</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Protect:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;To:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hosts of %1 replicate to each other, or a host to another storage.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 and %2 protect each other.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 is protected, %2 is where it recovers.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>portolan::ReplicationPage</name>
    <message>
        <source>Replication</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>portolan::RuleCards</name>
    <message>
        <source>and %1 more in the rules table</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>portolan::RulesModel</name>
    <message>
        <source>%1.%2</source>
        <translation>%1.%2</translation>
    </message>
    <message>
        <source>no port given</source>
        <translation>kein Port angegeben</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Port: %1
Protocol: %2
Direction: %3</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Where port, protocol and direction come from</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>#</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Source row</source>
        <translation>Zeile der Quelle</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>portolan::RulesPanel</name>
    <message>
        <source>Firewall rules</source>
        <translation>Firewall-Regeln</translation>
    </message>
    <message>
        <source>Which rows to list</source>
        <translation>Welche Zeilen gezeigt werden</translation>
    </message>
    <message>
        <source>Filter the rules</source>
        <translation>Regeln filtern</translation>
    </message>
    <message>
        <source>Filter: port, machine, site, row</source>
        <translation>Filter: Port, Maschine, Standort, Zeile</translation>
    </message>
    <message>
        <source>Grouped</source>
        <translation>Gruppiert</translation>
    </message>
    <message>
        <source>One row per rule, machines that share it as a group</source>
        <translation>Eine Zeile je Regel, gleiche Maschinen als Gruppe</translation>
    </message>
    <message>
        <source>Expanded</source>
        <translation>Ausgeschrieben</translation>
    </message>
    <message>
        <source>One row per pair of machines</source>
        <translation>Eine Zeile je Maschinenpaar</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>Alle (%1)</translation>
    </message>
    <message>
        <source>Rules: %1. Expanded: %2, of these between sites: %3.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The first %1 of %2 rows. Filter to see the others, or export them.</source>
        <translation>Die ersten %1 von %2 Zeilen. Filtern zeigt die anderen, der Export alle.</translation>
    </message>
    <message>
        <source>No row holds all of these words.</source>
        <translation>Keine Zeile enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>Rows that pass the filter: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rules follow from what is drawn: add sites, hosts and a replication.</source>
        <translation>Regeln folgen aus der Zeichnung: Standorte, Hosts und eine Replikation hinzufügen.</translation>
    </message>
    <message>
        <source>Rows copied: %1, the first of the selection. Export to hand over more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rows copied: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy with &amp;headings</source>
        <translation>Mit Ü&amp;berschriften kopieren</translation>
    </message>
    <message>
        <source>&amp;Show in drawing</source>
        <translation>In der Zeichnung &amp;zeigen</translation>
    </message>
</context>
<context>
    <name>portolan::SingleScvmmDialog</name>
    <message>
        <source>Port 9081 is not used any more: one SCVMM has one ZVM, and there is nothing to pair it with.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Port 9081 is needed for %1 pairings instead of %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing changes: these sites already have one SCVMM.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Removed: %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The ZVM's ports to the hosts and VRAs of the joining sites cross the firewalls.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Firewall rules: %1 instead of %2; between sites: %3 instead of %4.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One Undo brings everything back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Single SCVMM</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Site that keeps SCVMM and ZVM</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sites that join it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>SCVMM and ZVM &amp;stay in:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sites that &amp;join:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What follows:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose at least one site that joins.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>portolan::SitePage</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Subnets</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Managed by</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>10.10.0.0/16, fd00:10::/48</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The SCVMM that manages the hosts here, wherever it stands.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Change customer of %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change subnets of %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change SCVMM of %1</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n sites</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hosts: %1
VRAs: %2
ZVMs: %3</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>portolan::StartPage</name>
    <message>
        <source>Plans that you open or save are listed here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Back to the plan</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Start a &amp;plan</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Recent plans</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Open a plan…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Recent plans</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>portolan::StatusPart</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Show the problems</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Back to 100 %</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing selected</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n elements selected</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 · %2 · %3 (%4 expanded)</source>
        <extracomment>sites, hosts, rules in groups, rules one by one</extracomment>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n sites</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hosts</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>No errors or warnings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::SummaryPage</name>
    <message numerus="yes">
        <source>%n elements</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Select one sort of element to change them together.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sites: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Replications: %1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>portolan::TextField</name>
    <message>
        <source>(different)</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>portolan::ToolCommands</name>
    <message>
        <source>&amp;Select</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Click to select, drag to move; Esc comes back to this</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Pan</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Drag the drawing; Space or the middle button do the same at any time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Replicate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Drag from the protected site to the site where it recovers</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>portolan::ViewCommands</name>
    <message>
        <source>&amp;Detail</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show the drawing larger</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show more of the drawing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show the drawing at the size of its exports</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show the whole sheet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move the keyboard to the next panel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pre&amp;vious panel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move the keyboard to the panel before</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Automatic</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ports where the sites stand in two columns, an overview where they are more</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sites as cards, one bundle of links for each pair</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Ports</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Every component and every port on its line</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;System</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The colours of the window; exports are always light</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show or hide this panel</source>
        <translation type="unfinished" />
    </message>
</context>
</TS>