<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
    <message numerus="yes">
        <source>%1 (%n hosts)</source>
        <translation>
            <numerusform>%1 (%n Host)</numerusform>
            <numerusform>%1 (%n Hosts)</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>%n hingenommen</numerusform>
            <numerusform>%n hingenommen</numerusform>
        </translation>
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
    <name>portolan::PropertiesPanel</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Change title</source>
        <translation>Titel ändern</translation>
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
        <translation type="unfinished"></translation>
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
        <source>Basis of port / protocol / direction</source>
        <translation>Grundlage von Port / Protokoll / Richtung</translation>
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
        <source>%1 rules, %2 when expanded, %3 of them between sites</source>
        <translation>%1 Regeln, ausgeschrieben %2, davon %3 zwischen Standorten</translation>
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
        <source>%1 rows pass the filter</source>
        <translation>%1 Zeilen passen zum Filter</translation>
    </message>
    <message>
        <source>Rules follow from what is drawn: add sites, hosts and a replication.</source>
        <translation>Regeln folgen aus der Zeichnung: Standorte, Hosts und eine Replikation hinzufügen.</translation>
    </message>
    <message numerus="yes">
        <source>Copied the first %n rows. Export to hand over more.</source>
        <translation>
            <numerusform>Die erste Zeile kopiert. Der Export gibt mehr weiter.</numerusform>
            <numerusform>Die ersten %n Zeilen kopiert. Der Export gibt mehr weiter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n rows</source>
        <translation>
            <numerusform>%n Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
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
</TS>
