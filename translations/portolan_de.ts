<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CarriedPlans</name>
    <message>
        <source>Nothing in it says that it was made from this plan.</source>
        <translation>Nichts darin sagt, dass es aus diesem Plan stammt.</translation>
    </message>
    <message>
        <source>It is a plan.</source>
        <translation>Es ist ein Plan.</translation>
    </message>
    <message>
        <source>It is not a file of a plan alone.</source>
        <translation>Es ist keine Datei, die nur einen Plan enthält.</translation>
    </message>
    <message>
        <source>It is another plan: “%1”.</source>
        <translation>Es ist ein anderer Plan: „%1“.</translation>
    </message>
    <message>
        <source>It was made from another plan: “%1”.</source>
        <translation>Es stammt aus einem anderen Plan: „%1“.</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>Plan: %1</source>
        <translation>Plan: %1</translation>
    </message>
    <message>
        <source>Port table: %1</source>
        <translation>Porttabelle: %1</translation>
    </message>
    <message>
        <source>Sites, components and replications: %1</source>
        <translation>Standorte, Komponenten und Replikationen: %1</translation>
    </message>
    <message>
        <source>Firewall rules, machine by machine: %1</source>
        <translation>Firewall-Regeln, Maschine für Maschine: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rules added</source>
        <translation>
            <numerusform>%n Regel neu</numerusform>
            <numerusform>%n Regeln neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules removed</source>
        <translation>
            <numerusform>%n Regel entfallen</numerusform>
            <numerusform>%n Regeln entfallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules changed</source>
        <translation>
            <numerusform>%n Regel geändert</numerusform>
            <numerusform>%n Regeln geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n elements added</source>
        <translation>
            <numerusform>%n Element neu</numerusform>
            <numerusform>%n Elemente neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n elements removed</source>
        <translation>
            <numerusform>%n Element entfallen</numerusform>
            <numerusform>%n Elemente entfallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n elements changed</source>
        <translation>
            <numerusform>%n Element geändert</numerusform>
            <numerusform>%n Elemente geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>added</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfallen</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a number and a word: &quot;12 added&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>the plans are the same</source>
        <translation>die Pläne sind gleich</translation>
    </message>
    <message>
        <source>no rule and no element differs</source>
        <translation>keine Regel und kein Element unterscheidet sich</translation>
    </message>
    <message>
        <source>add</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>%1 to add</source>
        <translation>%1 zu öffnen</translation>
    </message>
    <message>
        <source>To be opened: it was not open before.</source>
        <translation>Zu öffnen: war vorher nicht offen.</translation>
    </message>
    <message>
        <source>modify</source>
        <translation>ändern</translation>
    </message>
    <message>
        <source>%1 to modify</source>
        <translation>%1 zu ändern</translation>
    </message>
    <message>
        <source>To be as it is now; what was open by the old values is to be closed.</source>
        <translation>An die jetzigen Werte anzupassen; was nach den alten Werten offen war, ist zu schließen.</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>schließen</translation>
    </message>
    <message>
        <source>%1 to remove</source>
        <translation>%1 zu schließen</translation>
    </message>
    <message>
        <source>To be closed: nothing needs it now.</source>
        <translation>Zu schließen: wird nicht mehr gebraucht.</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>zurückstellen</translation>
    </message>
    <message>
        <source>%1 to hold</source>
        <translation>%1 zurückzustellen</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>belassen</translation>
    </message>
    <message>
        <source>%1 to keep</source>
        <translation>%1 zu belassen</translation>
    </message>
    <message>
        <source>Nothing to do: what is open stays as it is.</source>
        <translation>Nichts zu tun: was offen ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>At the firewall: %1</source>
        <translation>An der Firewall: %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>what differs, then what to do about it: &quot;12 added. At the firewall: 3 to add&quot;</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Firewall rules, machine by machine, of the first %1: %2</source>
        <translation>Firewall-Regeln, Maschine für Maschine, von den ersten %1: %2</translation>
    </message>
    <message>
        <source>Not to be closed or taken away yet: something that is still to be confirmed may need it.</source>
        <translation>Noch nicht zu schließen oder wegzunehmen: könnte für etwas gebraucht werden, das noch zu bestätigen ist.</translation>
    </message>
</context>
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
    <message>
        <source>No site</source>
        <translation>Kein Standort</translation>
    </message>
    <message>
        <source>Unnamed site</source>
        <translation>Unbenannter Standort</translation>
    </message>
    <message>
        <source>Unnamed %1</source>
        <translation>%1 ohne Namen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (chosen hosts: %2)</source>
        <translation>%1 (ausgewählte Hosts: %2)</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>%1 (no %2)</source>
        <translation>%1 (kein %2)</translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message>
        <source>Drawing as SVG</source>
        <translation>Zeichnung als SVG</translation>
    </message>
    <message>
        <source>Drawing as PNG</source>
        <translation>Zeichnung als PNG</translation>
    </message>
    <message>
        <source>A picture for mail and chat.</source>
        <translation>Ein Bild für Mail und Chat.</translation>
    </message>
    <message>
        <source>Drawing as PDF</source>
        <translation>Zeichnung als PDF</translation>
    </message>
    <message>
        <source>For print and sign-off: on one page or on several.</source>
        <translation>Zum Drucken und Abzeichnen: auf einer Seite oder auf mehreren.</translation>
    </message>
    <message>
        <source>For documents and wikis: text stays text.</source>
        <translation>Für Dokumente und Wikis: Text bleibt Text.</translation>
    </message>
    <message>
        <source>Drawing of the changes as SVG</source>
        <translation>Zeichnung der Änderungen als SVG</translation>
    </message>
    <message>
        <source>Drawing of the changes as PNG</source>
        <translation>Zeichnung der Änderungen als PNG</translation>
    </message>
    <message>
        <source>Drawing of the changes as PDF</source>
        <translation>Zeichnung der Änderungen als PDF</translation>
    </message>
</context>
<context>
    <name>LinkText</name>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Asked for by: %1</source>
        <translation>Verlangt von: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 (machine pairs: %2)</source>
        <translation>%1 (Maschinenpaare: %2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The %1 at the source</source>
        <translation>%1 an der Quelle</translation>
    </message>
    <message>
        <source>The %1 at the target</source>
        <translation>%1 am Ziel</translation>
    </message>
    <message>
        <source>%1, to %2</source>
        <translation>%1, zu %2</translation>
    </message>
    <message>
        <source>Either end</source>
        <translation>Beide Enden</translation>
    </message>
    <message>
        <source>Nobody has said</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>A sentence of the port table without a port: “%1”</source>
        <translation>Ein Satz der Porttabelle ohne Port: „%1“</translation>
    </message>
    <message>
        <source>Row %1: “%2”</source>
        <translation>Zeile %1: „%2“</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>replication inside %1</source>
        <translation>Replikation innerhalb von %1</translation>
    </message>
    <message>
        <source>replication %1 to %2</source>
        <translation>Replikation von %1 nach %2</translation>
    </message>
    <message>
        <source>host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>tools machine</source>
        <translation>Werkzeugmaschine</translation>
    </message>
    <message>
        <source>site %1</source>
        <translation>Standort %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a kind of component and its name: &quot;host HV-01&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>port %1, %2</source>
        <translation>Port %1, %2</translation>
    </message>
    <message>
        <source>%1, no port given</source>
        <translation>%1, kein Port angegeben</translation>
    </message>
</context>
<context>
    <name>OutlineText</name>
    <message>
        <source>Hosts (%1)</source>
        <translation>Hosts (%1)</translation>
    </message>
    <message>
        <source>Replications (%1)</source>
        <translation>Replikationen (%1)</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Links (%1)</source>
        <translation>Verbindungen (%1)</translation>
    </message>
</context>
<context>
    <name>PageChoices</name>
    <message>
        <source>A4, A3 or larger, so that text can be read</source>
        <translation>A4, A3 oder größer, damit der Text lesbar ist</translation>
    </message>
    <message>
        <source>As large as the drawing</source>
        <translation>So groß wie die Zeichnung</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>Legal</translation>
    </message>
    <message>
        <source>Tabloid</source>
        <translation>Tabloid</translation>
    </message>
    <message>
        <source>As it fits better</source>
        <translation>Wie es besser passt</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>When there are several pages</source>
        <translation>Wenn es mehrere Seiten sind</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Graustufen</translation>
    </message>
</context>
<context>
    <name>PartText</name>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>A location: protected, recovery or both</source>
        <translation>Ein Ort: geschützt, Wiederherstellung oder beides</translation>
    </message>
    <message>
        <source>System Center Virtual Machine Manager, which manages the hosts of one or more sites</source>
        <translation>System Center Virtual Machine Manager, der die Hosts eines oder mehrerer Standorte verwaltet</translation>
    </message>
    <message>
        <source>Zerto Virtual Manager, one for each SCVMM</source>
        <translation>Zerto Virtual Manager, einer je SCVMM</translation>
    </message>
    <message>
        <source>Virtual Backup Appliance, one for each ZVM and usually on its machine</source>
        <translation>Virtual Backup Appliance, eine je ZVM und meist auf dessen Maschine</translation>
    </message>
    <message>
        <source>Host + VRA</source>
        <translation>Host + VRA</translation>
    </message>
    <message>
        <source>A Hyper-V host with its Virtual Replication Appliance</source>
        <translation>Ein Hyper-V-Host mit seiner Virtual Replication Appliance</translation>
    </message>
    <message>
        <source>Hosts ×n</source>
        <translation>Hosts ×n</translation>
    </message>
    <message>
        <source>Several hosts at once, each with its VRA</source>
        <translation>Mehrere Hosts auf einmal, jeder mit seiner VRA</translation>
    </message>
    <message>
        <source>A Virtual Replication Appliance for a host that has none</source>
        <translation>Eine Virtual Replication Appliance für einen Host, der keine hat</translation>
    </message>
    <message>
        <source>A volume of a host or of a site; it opens no port</source>
        <translation>Ein Volume eines Hosts oder Standorts; es öffnet keinen Port</translation>
    </message>
    <message>
        <source>Zerto Cloud Manager, optional</source>
        <translation>Zerto Cloud Manager, optional</translation>
    </message>
    <message>
        <source>Zerto Self Service Portal, optional</source>
        <translation>Zerto Self Service Portal, optional</translation>
    </message>
    <message>
        <source>A machine with the ZVM&apos;s clients: GUI, REST, PowerShell, VSS Agent, Diagnostic tool</source>
        <translation>Eine Maschine mit den Clients des ZVM: GUI, REST, PowerShell, VSS Agent, Diagnosewerkzeug</translation>
    </message>
    <message>
        <source>Add a site first: every component stands in one.</source>
        <translation>Zuerst einen Standort hinzufügen: jede Komponente steht in einem.</translation>
    </message>
    <message>
        <source>Drop it on a site: every component stands in one.</source>
        <translation>Auf einem Standort ablegen: jede Komponente steht in einem.</translation>
    </message>
</context>
<context>
    <name>PlanDifferences</name>
    <message>
        <source>Only in the file: %1</source>
        <translation>Nur in der Datei: %1</translation>
    </message>
    <message>
        <source>Different: %1</source>
        <translation>Anders: %1</translation>
    </message>
    <message>
        <source>Only in this window: %1</source>
        <translation>Nur in diesem Fenster: %1</translation>
    </message>
    <message>
        <source>Firewall rules: %1 added, %2 removed, %3 changed</source>
        <translation>Firewall-Regeln: %1 hinzugefügt, %2 entfernt, %3 geändert</translation>
    </message>
    <message>
        <source>The title is “%1”</source>
        <translation>Der Titel ist „%1“</translation>
    </message>
    <message>
        <source>The revision is %1 instead of %2</source>
        <translation>Die Revision ist %1 statt %2</translation>
    </message>
    <message>
        <source>Ports, protocols or directions of the plan are others</source>
        <translation>Ports, Protokolle oder Richtungen des Plans sind andere</translation>
    </message>
    <message>
        <source>Other warnings are accepted</source>
        <translation>Andere Warnungen sind akzeptiert</translation>
    </message>
    <message>
        <source>Change forms say something else</source>
        <translation>Änderungsformulare sagen etwas anderes</translation>
    </message>
    <message>
        <source>Sites, components or replications are in another order</source>
        <translation>Standorte, Komponenten oder Replikationen stehen in anderer Reihenfolge</translation>
    </message>
    <message>
        <source>The next new element gets another number</source>
        <translation>Das nächste neue Element bekommt eine andere Nummer</translation>
    </message>
    <message>
        <source>Components are drawn in other places</source>
        <translation>Komponenten sind an anderen Stellen gezeichnet</translation>
    </message>
</context>
<context>
    <name>PortFields</name>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
</context>
<context>
    <name>PrintText</name>
    <message>
        <source>The printer did not take the drawing.</source>
        <translation>Der Drucker hat die Zeichnung nicht angenommen.</translation>
    </message>
    <message>
        <source>The printer did not take page %1.</source>
        <translation>Der Drucker hat Seite %1 nicht angenommen.</translation>
    </message>
</context>
<context>
    <name>RuleForms</name>
    <message>
        <source>Firewall rules as CSV</source>
        <translation>Firewall-Regeln als CSV</translation>
    </message>
    <message>
        <source>One line for each rule, for any tool.</source>
        <translation>Eine Zeile je Regel, für jedes Programm.</translation>
    </message>
    <message>
        <source>Firewall rules as JSON</source>
        <translation>Firewall-Regeln als JSON</translation>
    </message>
    <message>
        <source>For other programs.</source>
        <translation>Für andere Programme.</translation>
    </message>
    <message>
        <source>Firewall rules as workbook</source>
        <translation>Firewall-Regeln als Arbeitsmappe</translation>
    </message>
    <message>
        <source>Summary with the drawing, rules, what each machine and each pair of sites needs, and what is to be confirmed (.xlsx).</source>
        <translation>Übersicht mit der Zeichnung, Regeln, was jede Maschine und jedes Standortpaar braucht und was zu bestätigen ist (.xlsx).</translation>
    </message>
    <message>
        <source>Rules for nftables</source>
        <translation>Regeln für nftables</translation>
    </message>
    <message>
        <source>Rules for Cisco ASA</source>
        <translation>Regeln für Cisco ASA</translation>
    </message>
    <message>
        <source>Object groups and an extended access list.</source>
        <translation>Objektgruppen und eine erweiterte Zugriffsliste.</translation>
    </message>
    <message>
        <source>Rules for capirca</source>
        <translation>Regeln für capirca</translation>
    </message>
    <message>
        <source>A folder with definitions and a policy, for the firewalls of many makers.</source>
        <translation>Ein Ordner mit Definitionen und einer Richtlinie, für Firewalls vieler Hersteller.</translation>
    </message>
    <message>
        <source>Rules for aerleon</source>
        <translation>Regeln für aerleon</translation>
    </message>
    <message>
        <source>A folder with definitions and a policy as YAML.</source>
        <translation>Ein Ordner mit Definitionen und einer Richtlinie als YAML.</translation>
    </message>
    <message>
        <source>A chain that you call from your own.</source>
        <translation>Eine Kette, die Sie aus Ihrer eigenen aufrufen.</translation>
    </message>
    <message>
        <source>Rules for Windows Firewall</source>
        <translation>Regeln für die Windows-Firewall</translation>
    </message>
    <message>
        <source>A folder with a data file for each machine and a PowerShell script, which only shows what it would do until it is told to apply it.</source>
        <translation>Ein Ordner mit einer Datendatei je Maschine und einem PowerShell-Skript, das nur zeigt, was es täte, bis es anwenden soll.</translation>
    </message>
    <message>
        <source>Verification kit</source>
        <translation>Prüfpaket</translation>
    </message>
    <message>
        <source>A folder with a data file for each machine and a PowerShell script that tries every connection the machine must be able to open.</source>
        <translation>Ein Ordner mit einer Datendatei je Maschine und einem PowerShell-Skript, das jede Verbindung versucht, die die Maschine öffnen können muss.</translation>
    </message>
    <message>
        <source>Report as PDF</source>
        <translation>Bericht als PDF</translation>
    </message>
    <message>
        <source>For print and sign-off: summary, drawing, a sheet for each pair of sites, rules and assumptions.</source>
        <translation>Für Druck und Abnahme: Übersicht, Zeichnung, ein Blatt je Standortpaar, Regeln und Annahmen.</translation>
    </message>
    <message>
        <source>Firewall rules as Markdown</source>
        <translation>Firewall-Regeln als Markdown</translation>
    </message>
    <message>
        <source>A page for a wiki: rules, what is to be confirmed, the port table.</source>
        <translation>Eine Seite für ein Wiki: Regeln, was zu bestätigen ist, die Portliste.</translation>
    </message>
    <message>
        <source>Change request as workbook</source>
        <translation>Änderungsantrag als Arbeitsmappe</translation>
    </message>
    <message>
        <source>Summary with the drawing of both plans, the rules to be opened, changed or closed, what is to be confirmed, and what else differs value by value (.xlsx).</source>
        <translation>Übersicht mit der Zeichnung beider Pläne, die Regeln, die zu öffnen, zu ändern oder zu schließen sind, was zu bestätigen ist und was sonst abweicht, Wert für Wert (.xlsx).</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>It is of a machine that the plan no longer has rules for, and it cannot be removed.</source>
        <translation>Sie gehört zu einer Maschine, für die der Plan keine Regeln mehr hat, und kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>Also in the folder, from an earlier state of a plan with this title: %1.</source>
        <translation>Auch im Ordner, aus einem früheren Stand eines Plans mit diesem Titel: %1.</translation>
    </message>
    <message>
        <source>Removed, from an earlier state of a plan with this title: %1.</source>
        <translation>Entfernt, aus einem früheren Stand eines Plans mit diesem Titel: %1.</translation>
    </message>
    <message>
        <source>Also in the folder, and not known to be from this plan: %1.</source>
        <translation>Auch im Ordner, und nicht erkennbar aus diesem Plan: %1.</translation>
    </message>
    <message>
        <source>List of the changes as text</source>
        <translation>Liste der Änderungen als Text</translation>
    </message>
    <message>
        <source>To be read, or searched line by line.</source>
        <translation>Zum Lesen, oder um Zeile für Zeile darin zu suchen.</translation>
    </message>
    <message>
        <source>List of the changes as JSON</source>
        <translation>Liste der Änderungen als JSON</translation>
    </message>
    <message>
        <source>List of the changes as CSV</source>
        <translation>Liste der Änderungen als CSV</translation>
    </message>
    <message>
        <source>One line for each value that differs, for any tool.</source>
        <translation>Eine Zeile für jeden Wert, der sich unterscheidet, für jedes Werkzeug.</translation>
    </message>
    <message>
        <source>List of the changes as Markdown</source>
        <translation>Liste der Änderungen als Markdown</translation>
    </message>
    <message>
        <source>A page for a wiki: what differs, and what is to be done at a firewall.</source>
        <translation>Eine Seite für ein Wiki: was sich unterscheidet und was an einer Firewall zu tun ist.</translation>
    </message>
    <message>
        <source>The earlier plan has another title: the script also replaces the group Portolan %1.</source>
        <translation>Der frühere Plan hat einen anderen Titel: Das Skript ersetzt auch die Gruppe Portolan %1.</translation>
    </message>
    <message>
        <source>The earlier plan has another title: its chain allow-%1 stays open until you take it away.</source>
        <translation>Der frühere Plan hat einen anderen Titel: Seine Kette allow-%1 bleibt offen, bis Sie sie entfernen.</translation>
    </message>
</context>
<context>
    <name>RuleResultsText</name>
    <message>
        <source>not tried</source>
        <translation>nicht versucht</translation>
    </message>
    <message>
        <source>closed or nothing listening</source>
        <translation>geschlossen oder niemand lauscht</translation>
    </message>
    <message>
        <source>open as far as tried</source>
        <translation>offen, soweit versucht</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>not to be open; not tried</source>
        <translation>soll nicht offen sein; nicht versucht</translation>
    </message>
    <message>
        <source>not to be open, and not open as far as tried</source>
        <translation>soll nicht offen sein und ist es nicht, soweit versucht</translation>
    </message>
    <message>
        <source>open, although its action is not to allow</source>
        <translation>offen, obwohl ihre Aktion nicht „erlauben“ ist</translation>
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
    <name>RuleText</name>
    <message>
        <source>Inside %1</source>
        <translation>Innerhalb von %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 / %2 / %3</source>
        <translation>%1 / %2 / %3</translation>
    </message>
    <message>
        <source>%1  (no address)</source>
        <translation>%1  (keine Adresse)</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>ViewText</name>
    <message>
        <source>What the network team needs</source>
        <translation>Was das Netzwerkteam braucht</translation>
    </message>
    <message>
        <source>What the Windows team needs</source>
        <translation>Was das Windows-Team braucht</translation>
    </message>
    <message>
        <source>What the Zerto team needs</source>
        <translation>Was das Zerto-Team braucht</translation>
    </message>
    <message>
        <source>%1 and what it talks to</source>
        <translation>%1 und womit es spricht</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>The whole plan</source>
        <translation>Der ganze Plan</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Vollständig</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Open or start a plan first.</source>
        <translation>Zuerst einen Plan öffnen oder beginnen.</translation>
    </message>
    <message>
        <source>It was removed since %1 and is only drawn.</source>
        <translation>Das ist seit %1 entfallen und nur noch gezeichnet.</translation>
    </message>
    <message>
        <source>“%1” is the file of the open plan; an export needs another name.</source>
        <translation>„%1“ ist die Datei des geöffneten Plans; ein Export braucht einen anderen Namen.</translation>
    </message>
    <message>
        <source>The open plan was taken out of “%1” and is not saved to a file of its own; an export needs another name.</source>
        <translation>Der geöffnete Plan stammt aus „%1“ und ist noch in keiner eigenen Datei gespeichert; ein Export braucht einen anderen Namen.</translation>
    </message>
    <message>
        <source>The plan is compared with “%1”; an export needs another name.</source>
        <translation>Der Plan wird mit „%1“ verglichen; ein Export braucht einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>WrittenFile</name>
    <message>
        <source>Replace what is there</source>
        <translation>Vorhandenes ersetzen</translation>
    </message>
    <message>
        <source>“%1” is there already. %2</source>
        <extracomment>two sentences, the second says why that matters</extracomment>
        <translation>„%1“ gibt es schon. %2</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Sho&amp;w in folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Draws disaster-recovery plans with every port.</source>
        <translation>Zeichnet Notfallpläne mit jedem Port.</translation>
    </message>
    <message>
        <source>The plan to open.</source>
        <translation>Der Plan, der geöffnet wird.</translation>
    </message>
</context>
<context>
    <name>portolan::Canvas</name>
    <message>
        <source>Drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Nach %1 verschieben</translation>
    </message>
    <message>
        <source>Replicate inside %1</source>
        <translation>Innerhalb von %1 replizieren</translation>
    </message>
    <message>
        <source>Replicate %1 to %2</source>
        <translation>%1 nach %2 replizieren</translation>
    </message>
    <message>
        <source>Move %1. Esc puts it back.</source>
        <translation>%1 verschieben. Esc bringt es zurück.</translation>
    </message>
    <message numerus="yes">
        <source>Move %n sites. Esc puts them back.</source>
        <translation>
            <numerusform>%n Standort verschieben. Esc bringt ihn zurück.</numerusform>
            <numerusform>%n Standorte verschieben. Esc bringt sie zurück.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::ChangeFormDialog</name>
    <message>
        <source>&amp;Action:</source>
        <translation>&amp;Aktion:</translation>
    </message>
    <message>
        <source>&amp;Justification:</source>
        <translation>&amp;Begründung:</translation>
    </message>
    <message>
        <source>&amp;Requester:</source>
        <translation>An&amp;tragsteller:</translation>
    </message>
    <message>
        <source>&amp;Owner:</source>
        <translation>&amp;Eigentümer:</translation>
    </message>
    <message>
        <source>&amp;Ticket:</source>
        <translation>T&amp;icket:</translation>
    </message>
    <message>
        <source>&amp;Valid from:</source>
        <translation>&amp;Gültig ab:</translation>
    </message>
    <message>
        <source>&amp;Expiry:</source>
        <translation>Gültig &amp;bis:</translation>
    </message>
    <message>
        <source>Co&amp;mment:</source>
        <translation>Be&amp;merkung:</translation>
    </message>
    <message>
        <source>Change form of the plan</source>
        <translation>Änderungsformular des Plans</translation>
    </message>
    <message numerus="yes">
        <source>Change form of %n rules</source>
        <translation>
            <numerusform>Änderungsformular von %n Regel</numerusform>
            <numerusform>Änderungsformular von %n Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>These texts stand in the lists beside every rule.</source>
        <translation>Diese Texte stehen in den Listen bei jeder Regel.</translation>
    </message>
    <message>
        <source>These texts stand in the lists beside the chosen rules. Where a field is empty, that of the plan counts.</source>
        <translation>Diese Texte stehen in den Listen bei den gewählten Regeln. Wo ein Feld leer ist, gilt das des Plans.</translation>
    </message>
    <message>
        <source>(different)</source>
        <translation>(verschieden)</translation>
    </message>
    <message>
        <source>as the plan: %1</source>
        <translation>wie der Plan: %1</translation>
    </message>
    <message>
        <source>Write the day as year, month and day: 2026-01-31.</source>
        <translation>Den Tag als Jahr, Monat und Tag schreiben: 2026-01-31.</translation>
    </message>
    <message>
        <source>This is before the first day.</source>
        <translation>Das ist vor dem ersten Tag.</translation>
    </message>
</context>
<context>
    <name>portolan::ChangesModel</name>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>At the firewall</source>
        <translation>An der Firewall</translation>
    </message>
    <message>
        <source>Before → now, reason</source>
        <translation>Vorher → jetzt, Grund</translation>
    </message>
</context>
<context>
    <name>portolan::ChangesPanel</name>
    <message>
        <source>Compare the plan with an earlier one to see which rules and elements are new, gone or changed.</source>
        <translation>Vergleichen Sie den Plan mit einem früheren, um zu sehen, welche Regeln und Elemente neu, entfallen oder geändert sind.</translation>
    </message>
    <message>
        <source>Compare with a plan…</source>
        <translation>Mit einem Plan vergleichen…</translation>
    </message>
    <message>
        <source>Compare with last saved version</source>
        <translation>Mit dem zuletzt gespeicherten Stand vergleichen</translation>
    </message>
    <message>
        <source>Filter the changes</source>
        <translation>Änderungen filtern</translation>
    </message>
    <message>
        <source>Filter: machine, address, port</source>
        <translation>Filter: Maschine, Adresse, Port</translation>
    </message>
    <message>
        <source>Export changes…</source>
        <translation>Änderungen exportieren…</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Vergleich beenden</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>The plan was not saved to a file of its own yet.</source>
        <translation>Der Plan wurde noch nicht in einer eigenen Datei gespeichert.</translation>
    </message>
    <message>
        <source>Compared with %1: %2</source>
        <translation>Verglichen mit %1: %2</translation>
    </message>
    <message>
        <source>The plans are the same.</source>
        <translation>Die Pläne sind gleich.</translation>
    </message>
    <message>
        <source>No change holds all of these words.</source>
        <translation>Keine Änderung enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>%1. The list has the first %2 rules and does not count what is to be done at the firewall; an export has all.</source>
        <extracomment>two sentences</extracomment>
        <translation>%1. Die Liste enthält die ersten %2 Regeln und zählt nicht, was an der Firewall zu tun ist; ein Export enthält alle.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>two sentences, the second tells what is to be done</extracomment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>portolan::ChoiceField</name>
    <message>
        <source>(different)</source>
        <translation>(verschieden)</translation>
    </message>
</context>
<context>
    <name>portolan::ColumnsDialog</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Columns, in their order</source>
        <translation>Spalten in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>U&amp;sual columns</source>
        <translation>Üb&amp;liche Spalten</translation>
    </message>
</context>
<context>
    <name>portolan::CompareCommands</name>
    <message>
        <source>Show what differs from an earlier plan</source>
        <translation>Zeigen, was sich seit einem früheren Plan unterscheidet</translation>
    </message>
    <message>
        <source>A &amp;plan…</source>
        <translation>Einem &amp;Plan…</translation>
    </message>
    <message>
        <source>Show what differs from the plan in a file: a plan, or a drawing or workbook that carries one</source>
        <translation>Zeigen, was sich vom Plan in einer Datei unterscheidet: einem Plan oder einer Zeichnung oder Arbeitsmappe, die einen enthält</translation>
    </message>
    <message>
        <source>The last &amp;saved version</source>
        <translation>Dem zuletzt ge&amp;speicherten Stand</translation>
    </message>
    <message>
        <source>Show what differs from the plan&apos;s own file as it is now</source>
        <translation>Zeigen, was sich von der Datei des Plans unterscheidet, wie sie jetzt ist</translation>
    </message>
    <message>
        <source>S&amp;top comparing</source>
        <translation>Vergleich &amp;beenden</translation>
    </message>
    <message>
        <source>Show the plan as it is again</source>
        <translation>Wieder den Plan zeigen, wie er ist</translation>
    </message>
    <message>
        <source>The plan is not compared with another.</source>
        <translation>Der Plan wird mit keinem anderen verglichen.</translation>
    </message>
    <message>
        <source>Compare with a plan</source>
        <translation>Mit einem Plan vergleichen</translation>
    </message>
    <message>
        <source>The plans cannot be compared. %1</source>
        <translation>Die Pläne können nicht verglichen werden. %1</translation>
    </message>
    <message>
        <source>These plans have little in common: %1 of %2 sites and components. Are they the right ones?</source>
        <translation>Diese Pläne haben wenig gemeinsam: %1 von %2 Standorten und Komponenten. Sind es die richtigen?</translation>
    </message>
    <message>
        <source>The plan was not saved to a file of its own yet.</source>
        <translation>Der Plan wurde noch nicht in einer eigenen Datei gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Export changes…</source>
        <translation>Änderungen &amp;exportieren…</translation>
    </message>
    <message>
        <source>The export failed. %1</source>
        <translation>Der Export ist nicht gelungen. %1</translation>
    </message>
    <message>
        <source>Exported the changes to %1.</source>
        <translation>Die Änderungen wurden nach %1 exportiert.</translation>
    </message>
    <message>
        <source>Write what differs to a file: a change request, a drawing or a list</source>
        <translation>Die Unterschiede in eine Datei schreiben: einen Änderungsantrag, eine Zeichnung oder eine Liste</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was changed.</source>
        <translation>Der Export wurde abgebrochen; keine Datei wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing was exported. %1</source>
        <translation>Nichts wurde exportiert. %1</translation>
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
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Works with</source>
        <translation>Arbeitet mit</translation>
    </message>
    <message>
        <source>IP address or DNS name</source>
        <translation>IP-Adresse oder DNS-Name</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Change address of %1</source>
        <translation>Adresse von %1 ändern</translation>
    </message>
    <message>
        <source>Change cluster of %1</source>
        <translation>Cluster von %1 ändern</translation>
    </message>
    <message>
        <source>Change what %1 belongs to</source>
        <translation>Ändern, wozu %1 gehört</translation>
    </message>
    <message>
        <source>Change machine of %1</source>
        <translation>Maschine von %1 ändern</translation>
    </message>
    <message>
        <source>Change tools of %1</source>
        <translation>Werkzeuge von %1 ändern</translation>
    </message>
    <message>
        <source>Change links of %1</source>
        <translation>Verbindungen von %1 ändern</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>%1 nach %2 verschieben</translation>
    </message>
    <message>
        <source>Different kinds</source>
        <translation>Verschiedene Arten</translation>
    </message>
    <message numerus="yes">
        <source>%n components</source>
        <translation>
            <numerusform>%n Komponente</numerusform>
            <numerusform>%n Komponenten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>The address of %1, on whose machine it runs.</source>
        <translation>Die Adresse von %1, auf dessen Maschine dies läuft.</translation>
    </message>
    <message>
        <source>A VRA stands where its host stands.</source>
        <translation>Eine VRA steht, wo ihr Host steht.</translation>
    </message>
    <message>
        <source>The site</source>
        <translation>Der Standort</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>A machine of its own</source>
        <translation>Eine eigene Maschine</translation>
    </message>
    <message>
        <source>There is nothing to link yet: add a ZVM first.</source>
        <translation>Noch gibt es nichts zu verbinden: zuerst eine ZVM hinzufügen.</translation>
    </message>
</context>
<context>
    <name>portolan::EditCommands</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last edit</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Noch einmal tun, was zurückgenommen wurde</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Change the name of the selected element on the canvas</source>
        <translation>Den Namen des ausgewählten Elements in der Zeichnung ändern</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete the selected elements; Undo brings them back</source>
        <translation>Die ausgewählten Elemente löschen; Rückgängig bringt sie zurück</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Select every site, component and link</source>
        <translation>Jeden Standort, jede Komponente und jede Verbindung auswählen</translation>
    </message>
    <message>
        <source>Select n&amp;one</source>
        <translation>&amp;Nichts auswählen</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Select one site or component to rename it.</source>
        <translation>Einen Standort oder eine Komponente auswählen, um sie umzubenennen.</translation>
    </message>
    <message>
        <source>A replication has no name of its own.</source>
        <translation>Eine Replikation hat keinen eigenen Namen.</translation>
    </message>
    <message>
        <source>Select what to delete first.</source>
        <translation>Zuerst auswählen, was gelöscht werden soll.</translation>
    </message>
    <message>
        <source>A port follows from the plan: delete the component or the replication that needs it.</source>
        <translation>Ein Port folgt aus dem Plan: die Komponente oder Replikation löschen, die ihn braucht.</translation>
    </message>
    <message>
        <source>Copy as &amp;picture</source>
        <translation>Als &amp;Bild kopieren</translation>
    </message>
    <message>
        <source>Put the selected part of the drawing, or all of it, on the clipboard</source>
        <translation>Den ausgewählten Teil der Zeichnung oder die ganze in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture.</source>
        <translation>Der Speicher reicht nicht für ein Bild.</translation>
    </message>
    <message>
        <source>The drawing is on the clipboard.</source>
        <translation>Die Zeichnung liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The selected part is on the clipboard.</source>
        <translation>Der ausgewählte Teil liegt in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>portolan::Editor</name>
    <message numerus="yes">
        <source>Add %n hosts to %1</source>
        <translation>
            <numerusform>%n Host zu %1 hinzufügen</numerusform>
            <numerusform>%n Hosts zu %1 hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Select the site that it goes to first.</source>
        <translation>Zuerst den Standort auswählen, zu dem es gehört.</translation>
    </message>
    <message>
        <source>These sites already have this replication.</source>
        <translation>Diese Standorte haben diese Replikation schon.</translation>
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
        <translation>
            <numerusform>%n Komponente</numerusform>
            <numerusform>%n Komponenten</numerusform>
        </translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>%1 nach %2 verschieben</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>Show the hosts of %1 one by one</source>
        <translation>Die Hosts von %1 einzeln zeigen</translation>
    </message>
    <message>
        <source>Show the hosts of %1 as a stack</source>
        <translation>Die Hosts von %1 als Stapel zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n hosts of %1 one by one</source>
        <translation>
            <numerusform>%n Host von %1 einzeln zeigen</numerusform>
            <numerusform>%n Hosts von %1 einzeln zeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n hosts of %1 as a stack</source>
        <translation>
            <numerusform>%n Host von %1 als Stapel zeigen</numerusform>
            <numerusform>%n Hosts von %1 als Stapel zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Use a single SCVMM in %1</source>
        <translation>Ein einziges SCVMM in %1 benutzen</translation>
    </message>
    <message>
        <source>Use one SCVMM per site</source>
        <translation>Ein SCVMM je Standort benutzen</translation>
    </message>
    <message>
        <source>A replication goes from a site to a site.</source>
        <translation>Eine Replikation geht von Standort zu Standort.</translation>
    </message>
    <message numerus="yes">
        <source>Move %n sites</source>
        <translation>
            <numerusform>%n Standort verschieben</numerusform>
            <numerusform>%n Standorte verschieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::EmptyPrompt</name>
    <message>
        <source>A plan begins with a site.
Drag one here from the panel “Add”.</source>
        <translation>Ein Plan beginnt mit einem Standort.
Einen aus dem Bereich „Hinzufügen“ hierher ziehen.</translation>
    </message>
    <message>
        <source>Add a &amp;site</source>
        <translation>&amp;Standort hinzufügen</translation>
    </message>
</context>
<context>
    <name>portolan::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>One row for each pair of machines</source>
        <translation>Eine Zeile je Maschinenpaar</translation>
    </message>
    <message>
        <source>One row for each pair of groups and port</source>
        <translation>Eine Zeile je Gruppenpaar und Port</translation>
    </message>
    <message>
        <source>One row for each pair of groups, with all its ports</source>
        <translation>Eine Zeile je Gruppenpaar mit allen Ports</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Pixels per unit of the drawing</source>
        <translation>Bildpunkte je Einheit der Zeichnung</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>D&amp;urchsuchen …</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>&amp;Was:</translation>
    </message>
    <message>
        <source>&amp;Scale:</source>
        <translation>&amp;Maßstab:</translation>
    </message>
    <message>
        <source>&amp;Rows:</source>
        <translation>&amp;Zeilen:</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>There is a file of this name; it will be replaced.</source>
        <translation>Es gibt eine Datei dieses Namens; sie wird ersetzt.</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Page set&amp;up…</source>
        <translation>Seite ein&amp;richten …</translation>
    </message>
    <message>
        <source> dots per inch</source>
        <translation> Punkte je Zoll</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>C&amp;olours:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>Resolu&amp;tion:</source>
        <translation>&amp;Auflösung:</translation>
    </message>
    <message>
        <source>There is a folder of this name; files of the same names in it will be replaced.</source>
        <translation>Es gibt einen Ordner dieses Namens; gleichnamige Dateien darin werden ersetzt.</translation>
    </message>
    <message>
        <source>Keep the &amp;plan inside, so that the file can be opened as a plan</source>
        <translation>&amp;Plan mitgeben, sodass die Datei als Plan geöffnet werden kann</translation>
    </message>
    <message>
        <source>Such a file has no place for the plan.</source>
        <translation>In einer solchen Datei ist kein Platz für den Plan.</translation>
    </message>
    <message>
        <source>The drawing of a part never carries the plan: who is to see a part is not given all.</source>
        <translation>Die Zeichnung eines Teils enthält nie den Plan: Wer einen Teil sehen soll, bekommt nicht alles.</translation>
    </message>
    <message>
        <source>Co&amp;lumns…</source>
        <translation>Spa&amp;lten…</translation>
    </message>
    <message>
        <source>Machine by machine these are %1 rows. Rows of groups allow exactly the same and are few enough to be read.</source>
        <translation>Maschine für Maschine sind das %1 Zeilen. Zeilen aus Gruppen erlauben genau dasselbe und sind so wenige, dass man sie lesen kann.</translation>
    </message>
    <message>
        <source>&amp;Also list every pair of machines, on a sheet of its own</source>
        <translation>Auch &amp;jedes Maschinenpaar auflisten, auf einem eigenen Blatt</translation>
    </message>
    <message>
        <source>Only a workbook has room for two lists of the same rules.</source>
        <translation>Nur eine Arbeitsmappe hat Platz für zwei Listen derselben Regeln.</translation>
    </message>
    <message>
        <source>The rows are pairs of machines already.</source>
        <translation>Die Zeilen sind schon Maschinenpaare.</translation>
    </message>
    <message>
        <source>Say what &amp;changed since the plan that it is compared with</source>
        <translation>An&amp;geben, was sich seit dem verglichenen Plan geändert hat</translation>
    </message>
    <message>
        <source>Leave cells that look like for&amp;mulas as they are</source>
        <translation>Zellen, die wie Formeln aussehen, lassen, wie sie &amp;sind</translation>
    </message>
    <message>
        <source>Export the changes</source>
        <translation>Änderungen exportieren</translation>
    </message>
    <message>
        <source>The plan is not compared with another.</source>
        <translation>Der Plan wird mit keinem anderen verglichen.</translation>
    </message>
    <message>
        <source>Such a file cannot say what changed.</source>
        <translation>Eine solche Datei kann nicht angeben, was sich geändert hat.</translation>
    </message>
    <message>
        <source>What is to be held since then stays open, and is marked.</source>
        <translation>Was seither zu halten ist, bleibt offen und ist gekennzeichnet.</translation>
    </message>
</context>
<context>
    <name>portolan::FileCommands</name>
    <message>
        <source>Portolan plans (*.portolan);;All files (*)</source>
        <translation>Portolan-Pläne (*.portolan);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close Portolan</source>
        <translation>Portolan schließen</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Neu …</translation>
    </message>
    <message>
        <source>Start a plan from a template</source>
        <translation>Einen Plan nach einer Vorlage beginnen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open a plan from a file</source>
        <translation>Einen Plan aus einer Datei öffnen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save the plan to its file</source>
        <translation>Den Plan in seiner Datei speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Save the plan to another file</source>
        <translation>Den Plan in einer anderen Datei speichern</translation>
    </message>
    <message>
        <source>&amp;%1 %2</source>
        <translation>&amp;%1 %2</translation>
    </message>
    <message>
        <source>No plan was opened or saved yet.</source>
        <translation>Noch kein Plan wurde geöffnet oder gespeichert.</translation>
    </message>
    <message>
        <source>Open one of the last ten plans</source>
        <translation>Einen der letzten zehn Pläne öffnen</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>Einen Plan öffnen</translation>
    </message>
    <message>
        <source>Remove from recent plans</source>
        <translation>Aus den letzten Plänen entfernen</translation>
    </message>
    <message>
        <source>The plan cannot be opened. %1</source>
        <translation>Der Plan kann nicht geöffnet werden. %1</translation>
    </message>
    <message>
        <source>The template cannot be opened. %1</source>
        <translation>Die Vorlage kann nicht geöffnet werden. %1</translation>
    </message>
    <message>
        <source>The plan cannot be read again. %1</source>
        <translation>Der Plan kann nicht noch einmal gelesen werden. %1</translation>
    </message>
    <message>
        <source>Save the plan as</source>
        <translation>Den Plan speichern unter</translation>
    </message>
    <message>
        <source>The plan is not saved. %1</source>
        <translation>Der Plan ist nicht gespeichert. %1</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>„%1“ hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t save</source>
        <translation>&amp;Nicht speichern</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Write the drawing or the firewall rules to a file</source>
        <translation>Die Zeichnung oder die Firewall-Regeln in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Export all a&amp;gain</source>
        <translation>Alles noch ein&amp;mal exportieren</translation>
    </message>
    <message>
        <source>Write every file again that was exported from this plan</source>
        <translation>Jede Datei noch einmal schreiben, die aus diesem Plan exportiert wurde</translation>
    </message>
    <message>
        <source>Nothing was exported from this plan since it was opened.</source>
        <translation>Aus diesem Plan wurde seit dem Öffnen nichts exportiert.</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was changed.</source>
        <translation>Der Export wurde abgebrochen; keine Datei wurde geändert.</translation>
    </message>
    <message>
        <source>The export failed. %1</source>
        <translation>Der Export ist nicht gelungen. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are not rules yet and stand under “to confirm”.</source>
        <translation>
            <numerusform>%n Zeile ist noch keine Regel und steht unter „zu bestätigen“.</numerusform>
            <numerusform>%n Zeilen sind noch keine Regeln und stehen unter „zu bestätigen“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>two sentences</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n files again.</source>
        <translation>
            <numerusform>%n Datei noch einmal exportiert.</numerusform>
            <numerusform>%n Dateien noch einmal exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 It shows: %2.</source>
        <extracomment>two sentences, the second names a part of the plan</extracomment>
        <translation>%1 Zu sehen ist: %2.</translation>
    </message>
    <message>
        <source>This plan was taken out of “%1”. That file stays as it is: save the plan to a file of its own.</source>
        <translation>Dieser Plan stammt aus „%1“. Jene Datei bleibt, wie sie ist: Speichern Sie den Plan in eine eigene Datei.</translation>
    </message>
    <message>
        <source>Plans and files that carry one (*.portolan *.svg *.png *.pdf *.xlsx);;Portolan plans (*.portolan);;All files (*)</source>
        <translation>Pläne und Dateien, die einen enthalten (*.portolan *.svg *.png *.pdf *.xlsx);;Portolan-Pläne (*.portolan);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Nothing was exported. %1</source>
        <translation>Nichts wurde exportiert. %1</translation>
    </message>
    <message>
        <source>&amp;Remove what is left over</source>
        <translation>Übriges ent&amp;fernen</translation>
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
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Warnings: %1</source>
        <translation>Warnungen: %1</translation>
    </message>
    <message>
        <source>Notes: %1</source>
        <translation>Hinweise: %1</translation>
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
        <translation>&amp;Tasten und Gesten</translation>
    </message>
    <message>
        <source>What every key does</source>
        <translation>Was jede Taste tut</translation>
    </message>
    <message>
        <source>&amp;Port table</source>
        <translation>&amp;Porttabelle</translation>
    </message>
    <message>
        <source>The port table that rules follow, with its words</source>
        <translation>Die Porttabelle, aus der die Regeln folgen, im Wortlaut</translation>
    </message>
    <message>
        <source>&amp;About Portolan</source>
        <translation>Ü&amp;ber Portolan</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>Next or previous element of the drawing</source>
        <translation>Nächstes oder voriges Element der Zeichnung</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Strg+Rad</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Am Zeiger zoomen</translation>
    </message>
    <message>
        <source>Space+drag, middle button</source>
        <translation>Leertaste+Ziehen, mittlere Taste</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>Die Ansicht verschieben</translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation>Strg+Klick</translation>
    </message>
    <message>
        <source>Add to the selection, or take out</source>
        <translation>Zur Auswahl hinzufügen oder herausnehmen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Shift+F10</source>
        <translation>Umschalt+F10</translation>
    </message>
    <message>
        <source>Context menu</source>
        <translation>Kontextmenü</translation>
    </message>
    <message>
        <source>Keys and gestures</source>
        <translation>Tasten und Gesten</translation>
    </message>
    <message>
        <source>Port table</source>
        <translation>Porttabelle</translation>
    </message>
    <message>
        <source>About Portolan</source>
        <translation>Über Portolan</translation>
    </message>
    <message>
        <source>Disaster-recovery architectures for Zerto Virtual Replication on Hyper-V: the plan, its drawing with every port, and its firewall rules.</source>
        <translation>Notfallarchitekturen für Zerto Virtual Replication auf Hyper-V: der Plan, seine Zeichnung mit jedem Port und seine Firewall-Regeln.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation>Freie Software unter der MIT-Lizenz.</translation>
    </message>
    <message>
        <source>Open the selected site, or the gate of the selected pair of sites</source>
        <translation>Den ausgewählten Standort öffnen, oder das Tor des ausgewählten Standortpaars</translation>
    </message>
    <message>
        <source>Cancel what is going on, then select nothing, then back to the whole plan</source>
        <translation>Abbrechen, was gerade geschieht, dann nichts auswählen, dann zurück zum ganzen Plan</translation>
    </message>
    <message>
        <source>Move the selected components or sites on the grid; with Shift by one unit</source>
        <translation>Ausgewählte Komponenten oder Standorte im Raster verschieben; mit Umschalt um eine Einheit</translation>
    </message>
    <message>
        <source>Drag a site’s header</source>
        <translation>Kopf eines Standorts ziehen</translation>
    </message>
    <message>
        <source>Move the site with all that stands in it</source>
        <translation>Den Standort mit allem darin verschieben</translation>
    </message>
    <message>
        <source>Enter, double click</source>
        <translation>Eingabe, Doppelklick</translation>
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
        <translation>&amp;Replikation …</translation>
    </message>
    <message>
        <source>Protect a site to another, or to itself</source>
        <translation>Einen Standort zu einem anderen oder zu sich selbst schützen</translation>
    </message>
    <message>
        <source>Add a site first: a replication goes from a site to a site.</source>
        <translation>Zuerst einen Standort hinzufügen: Eine Replikation geht von Standort zu Standort.</translation>
    </message>
    <message>
        <source>Select the site that it goes to first.</source>
        <translation>Zuerst den Standort auswählen, zu dem es gehört.</translation>
    </message>
    <message>
        <source>Add hosts</source>
        <translation>Hosts hinzufügen</translation>
    </message>
    <message>
        <source>How many hosts with a VRA:</source>
        <translation>Wie viele Hosts mit VRA:</translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <translation>&amp;Standort</translation>
    </message>
    <message>
        <source>S&amp;CVMM</source>
        <translation>S&amp;CVMM</translation>
    </message>
    <message>
        <source>&amp;ZVM</source>
        <translation>&amp;ZVM</translation>
    </message>
    <message>
        <source>V&amp;BA</source>
        <translation>V&amp;BA</translation>
    </message>
    <message>
        <source>&amp;Host with VRA</source>
        <translation>&amp;Host mit VRA</translation>
    </message>
    <message>
        <source>H&amp;osts…</source>
        <translation>H&amp;osts …</translation>
    </message>
    <message>
        <source>&amp;VRA</source>
        <translation>&amp;VRA</translation>
    </message>
    <message>
        <source>S&amp;torage</source>
        <translation>S&amp;peicher</translation>
    </message>
    <message>
        <source>ZC&amp;M</source>
        <translation>ZC&amp;M</translation>
    </message>
    <message>
        <source>ZSS&amp;P</source>
        <translation>ZSS&amp;P</translation>
    </message>
    <message>
        <source>Too&amp;ls</source>
        <translation>&amp;Werkzeuge</translation>
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
        <translation>Geöffnet von</translation>
    </message>
    <message>
        <source>Why this link exists</source>
        <translation>Warum es diese Verbindung gibt</translation>
    </message>
    <message>
        <source>Change port of “%1”</source>
        <translation>Port von „%1“ ändern</translation>
    </message>
    <message>
        <source>Change protocol of “%1”</source>
        <translation>Protokoll von „%1“ ändern</translation>
    </message>
    <message>
        <source>Change direction of “%1”</source>
        <translation>Richtung von „%1“ ändern</translation>
    </message>
    <message>
        <source>Link · %1</source>
        <translation>Verbindung · %1</translation>
    </message>
    <message>
        <source>%1, the default</source>
        <translation>%1, die Vorgabe</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Not stated in the source. This direction is set together with the port.</source>
        <translation>Die Quelle sagt es nicht. Diese Richtung wird zusammen mit dem Port gesetzt.</translation>
    </message>
    <message>
        <source>Read it as %1</source>
        <translation>Als %1 lesen</translation>
    </message>
    <message>
        <source>What is changed here holds for every link of this row in the plan: %1.</source>
        <translation>Was hier geändert wird, gilt für jede Verbindung dieser Zeile im Plan: %1.</translation>
    </message>
    <message>
        <source>Rules made from this link (%1)</source>
        <translation>Regeln aus dieser Verbindung (%1)</translation>
    </message>
    <message>
        <source>To confirm before they are rules (%1)</source>
        <translation>Zu bestätigen, bevor es Regeln sind (%1)</translation>
    </message>
</context>
<context>
    <name>portolan::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Plan</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Untitled plan</source>
        <translation>Plan ohne Namen</translation>
    </message>
    <message>
        <source>%1[*] — Portolan</source>
        <translation>%1[*] – Portolan</translation>
    </message>
    <message>
        <source>Portolan</source>
        <translation>Portolan</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
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
        <translation>„%1“ wurde von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation>Meines &amp;behalten</translation>
    </message>
    <message>
        <source>A plan that was never saved</source>
        <translation>Ein Plan, der nie gespeichert wurde</translation>
    </message>
    <message>
        <source>%1 has unsaved changes of %2 from a session that did not end well; it was last saved on %3.</source>
        <translation>%1 hat ungespeicherte Änderungen vom %2 aus einer Sitzung, die nicht gut endete; zuletzt gespeichert am %3.</translation>
    </message>
    <message>
        <source>%1 was kept on %2 in a session that did not end well.</source>
        <translation>%1 wurde am %2 in einer Sitzung aufgehoben, die nicht gut endete.</translation>
    </message>
    <message>
        <source>Open &amp;last saved</source>
        <translation>Zuletzt &amp;gespeicherten öffnen</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>The kept plan cannot be read. %1</source>
        <translation>Der aufgehobene Plan kann nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>Recover unsaved changes</source>
        <translation>Ungespeicherte Änderungen wiederherstellen</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>How much the drawing shows</source>
        <translation>Wie viel die Zeichnung zeigt</translation>
    </message>
    <message>
        <source>Re&amp;cover</source>
        <translation>Wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>&amp;Show differences</source>
        <translation>Unterschiede &amp;zeigen</translation>
    </message>
    <message>
        <source>The file holds the same plan as this window.</source>
        <translation>Die Datei enthält denselben Plan wie dieses Fenster.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more differences</source>
        <translation>
            <numerusform>und %n weiterer Unterschied</numerusform>
            <numerusform>und %n weitere Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Which part of the plan the drawing shows</source>
        <translation>Welchen Teil des Plans die Zeichnung zeigt</translation>
    </message>
    <message>
        <source>%1 (from %2)</source>
        <translation>%1 (aus %2)</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Sho&amp;w on the drawing</source>
        <translation>In der Zeichnung &amp;zeigen</translation>
    </message>
</context>
<context>
    <name>portolan::MessageArea</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
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
    <name>portolan::PagePreview</name>
    <message>
        <source>Preview of the pages</source>
        <translation>Vorschau der Seiten</translation>
    </message>
</context>
<context>
    <name>portolan::PageSetupDialog</name>
    <message>
        <source>On several pages, to be put &amp;together</source>
        <translation>Auf mehreren Seiten, zum &amp;Zusammenkleben</translation>
    </message>
    <message>
        <source>Page setup</source>
        <translation>Seite einrichten</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>&amp;Paper:</source>
        <translation>&amp;Papier:</translation>
    </message>
    <message>
        <source>Or&amp;ientation:</source>
        <translation>Ausri&amp;chtung:</translation>
    </message>
    <message>
        <source>&amp;Margins:</source>
        <translation>&amp;Ränder:</translation>
    </message>
    <message>
        <source>&amp;Scale:</source>
        <translation>&amp;Maßstab:</translation>
    </message>
    <message>
        <source>O&amp;verlap:</source>
        <translation>Ü&amp;berlappung:</translation>
    </message>
    <message>
        <source>&amp;Header and footer:</source>
        <translation>&amp;Kopf- und Fußzeile:</translation>
    </message>
    <message>
        <source>Co&amp;lours:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>The smallest text is %1 points: too small to read on paper. Larger paper or several pages help.</source>
        <translation>Der kleinste Text hat %1 Punkt: zu klein, um ihn auf Papier zu lesen. Größeres Papier oder mehrere Seiten helfen.</translation>
    </message>
    <message>
        <source>The smallest text is %1 points.</source>
        <translation>Der kleinste Text hat %1 Punkt.</translation>
    </message>
    <message>
        <source>One page.</source>
        <translation>Eine Seite.</translation>
    </message>
    <message numerus="yes">
        <source>%n pages: %1 across, %2 down.</source>
        <translation>
            <numerusform>%n Seite: %1 nebeneinander, %2 untereinander.</numerusform>
            <numerusform>%n Seiten: %1 nebeneinander, %2 untereinander.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>two sentences</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>portolan::PalettePanel</name>
    <message>
        <source>Parts to add</source>
        <translation>Teile zum Hinzufügen</translation>
    </message>
    <message>
        <source>How many hosts “Hosts ×n” adds</source>
        <translation>Wie viele Hosts „Hosts ×n“ hinzufügt</translation>
    </message>
    <message>
        <source>Hosts in ×&amp;n:</source>
        <translation>Hosts in ×&amp;n:</translation>
    </message>
    <message>
        <source>%1. Drag it to the canvas, click it and then the canvas, or press Enter to add it to the selected site.</source>
        <translation>%1. In die Zeichnung ziehen, oder erst hier und dann in die Zeichnung klicken, oder mit der Eingabetaste zum ausgewählten Standort hinzufügen.</translation>
    </message>
</context>
<context>
    <name>portolan::PlanCommands</name>
    <message>
        <source>New &amp;revision</source>
        <translation>Neue &amp;Revision</translation>
    </message>
    <message>
        <source>Count the plan&apos;s revision up, before it is handed over again</source>
        <translation>Die Revision des Plans hochzählen, bevor er wieder weitergegeben wird</translation>
    </message>
    <message>
        <source>The plan&apos;s title and revision</source>
        <translation>Titel und Revision des Plans</translation>
    </message>
    <message>
        <source>&amp;Single SCVMM…</source>
        <translation>&amp;Ein einziges SCVMM …</translation>
    </message>
    <message>
        <source>Manage several sites with one SCVMM and one ZVM; port 9081 is then not used</source>
        <translation>Mehrere Standorte mit einem SCVMM und einer ZVM verwalten; Port 9081 wird dann nicht benutzt</translation>
    </message>
    <message>
        <source>&amp;One SCVMM per site</source>
        <translation>Ein SCVMM &amp;je Standort</translation>
    </message>
    <message>
        <source>Give every site that is managed from elsewhere an SCVMM, a ZVM and a VBA of its own</source>
        <translation>Jedem Standort, der von anderswo verwaltet wird, SCVMM, ZVM und VBA geben</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>&amp;Anordnen</translation>
    </message>
    <message>
        <source>Bring everything that was dragged back to the drawing&apos;s own order</source>
        <translation>Alles, was verschoben wurde, in die Ordnung der Zeichnung zurückbringen</translation>
    </message>
    <message>
        <source>&amp;Hosts one by one</source>
        <translation>&amp;Hosts einzeln</translation>
    </message>
    <message>
        <source>Draw the selected hosts and those like them as cards, or those of the selected site or of every site</source>
        <translation>Die ausgewählten Hosts und gleiche als Karten zeichnen, oder die des ausgewählten oder jedes Standorts</translation>
    </message>
    <message>
        <source>Hosts as s&amp;tack</source>
        <translation>Hosts als S&amp;tapel</translation>
    </message>
    <message>
        <source>Draw the selected hosts and those like them as one stack, or those of the selected site or of every site</source>
        <translation>Die ausgewählten Hosts und gleiche als einen Stapel zeichnen, oder die des ausgewählten oder jedes Standorts</translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation>&amp;Nächstes Problem</translation>
    </message>
    <message>
        <source>Go to the next problem and select what it is about</source>
        <translation>Zum nächsten Problem gehen und auswählen, worum es geht</translation>
    </message>
    <message>
        <source>Quick &amp;fix</source>
        <translation>&amp;Schnelle Abhilfe</translation>
    </message>
    <message>
        <source>Carry out the fix of the current problem</source>
        <translation>Die Abhilfe für das aktuelle Problem ausführen</translation>
    </message>
    <message>
        <source>Change the plan&apos;s properties</source>
        <translation>Eigenschaften des Plans ändern</translation>
    </message>
    <message>
        <source>New revision %1</source>
        <translation>Neue Revision %1</translation>
    </message>
    <message>
        <source>Show hosts one by one</source>
        <translation>Hosts einzeln zeigen</translation>
    </message>
    <message>
        <source>Show hosts as a stack</source>
        <translation>Hosts als Stapel zeigen</translation>
    </message>
    <message>
        <source>This problem has no quick fix.</source>
        <translation>Für dieses Problem gibt es keine schnelle Abhilfe.</translation>
    </message>
    <message>
        <source>A single SCVMM for several sites needs a second site.</source>
        <translation>Ein einziges SCVMM für mehrere Standorte braucht einen zweiten Standort.</translation>
    </message>
    <message>
        <source>No site has both an SCVMM and its ZVM that could stay.</source>
        <translation>Kein Standort hat ein SCVMM und dessen ZVM, die bleiben könnten.</translation>
    </message>
    <message>
        <source>No site is managed from elsewhere.</source>
        <translation>Kein Standort wird von anderswo verwaltet.</translation>
    </message>
    <message>
        <source>Nothing was dragged from its place.</source>
        <translation>Nichts wurde von seinem Platz verschoben.</translation>
    </message>
    <message numerus="yes">
        <source>No problems found by %n checks.</source>
        <translation>
            <numerusform>Keine Probleme bei %n Prüfung gefunden.</numerusform>
            <numerusform>Keine Probleme bei %n Prüfungen gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Propert&amp;ies…</source>
        <translation>E&amp;igenschaften …</translation>
    </message>
    <message>
        <source>&amp;Change form…</source>
        <translation>Änderungs&amp;formular…</translation>
    </message>
    <message>
        <source>What a firewall team asks for beside the rules: requester, ticket, days</source>
        <translation>Was ein Firewall-Team außer den Regeln wissen will: Antragsteller, Ticket, Tage</translation>
    </message>
    <message>
        <source>Change the plan&apos;s form</source>
        <translation>Änderungsformular des Plans ändern</translation>
    </message>
    <message>
        <source>Co&amp;mpare with</source>
        <translation>&amp;Vergleichen mit</translation>
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
        <translation>Revision</translation>
    </message>
    <message>
        <source>Raise it when you hand the plan over.</source>
        <translation>Bei jeder Weitergabe des Plans erhöhen.</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Gezeichnet</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation>Beiseitegestellt</translation>
    </message>
    <message>
        <source>Port table</source>
        <translation>Porttabelle</translation>
    </message>
    <message>
        <source>Change title of the plan</source>
        <translation>Titel des Plans ändern</translation>
    </message>
    <message>
        <source>Change revision of the plan</source>
        <translation>Revision des Plans ändern</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Select something to see and change it here.</source>
        <translation>Etwas auswählen, um es hier zu sehen und zu ändern.</translation>
    </message>
    <message>
        <source>To confirm: %1
Inside one machine: %2
Not used: %3</source>
        <translation>Zu bestätigen: %1
Innerhalb einer Maschine: %2
Nicht benutzt: %3</translation>
    </message>
    <message>
        <source>Sites: %1
Hosts: %2
VRAs: %3
Replications: %4</source>
        <translation>Standorte: %1
Hosts: %2
VRAs: %3
Replikationen: %4</translation>
    </message>
    <message>
        <source>Grouped: %1
Expanded: %2
Between sites: %3</source>
        <translation>Gruppiert: %1
Ausgeschrieben: %2
Zwischen Standorten: %3</translation>
    </message>
</context>
<context>
    <name>portolan::PlanPropertiesDialog</name>
    <message>
        <source>Plan properties</source>
        <translation>Eigenschaften des Plans</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>&amp;New revision</source>
        <translation>&amp;Neue Revision</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titel:</translation>
    </message>
    <message>
        <source>&amp;Revision:</source>
        <translation>&amp;Revision:</translation>
    </message>
    <message>
        <source>Port table:</source>
        <translation>Porttabelle:</translation>
    </message>
</context>
<context>
    <name>portolan::PortFields</name>
    <message>
        <source>Ports it listens on</source>
        <translation>Ports, auf denen es wartet</translation>
    </message>
    <message>
        <source>No port given</source>
        <translation>Kein Port angegeben</translation>
    </message>
    <message>
        <source>Port %1: %2</source>
        <translation>Port %1: %2</translation>
    </message>
    <message>
        <source>%1, the plan&apos;s port</source>
        <translation>%1, der Port des Plans</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Change port of %1</source>
        <translation>Port von %1 ändern</translation>
    </message>
</context>
<context>
    <name>portolan::PrintCommands</name>
    <message>
        <source>Page set&amp;up…</source>
        <translation>Seite ein&amp;richten …</translation>
    </message>
    <message>
        <source>Choose paper, margins and scale for print and PDF</source>
        <translation>Papier, Ränder und Maßstab für Druck und PDF wählen</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>Druck&amp;vorschau …</translation>
    </message>
    <message>
        <source>Show the pages before they are printed</source>
        <translation>Die Seiten zeigen, bevor sie gedruckt werden</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>Print the drawing</source>
        <translation>Die Zeichnung drucken</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>Druckvorschau</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message numerus="yes">
        <source>Printed %n pages.</source>
        <translation>
            <numerusform>%n Seite gedruckt.</numerusform>
            <numerusform>%n Seiten gedruckt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The drawing was not printed. %1</source>
        <translation>Die Zeichnung wurde nicht gedruckt. %1</translation>
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
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::RemovedPage</name>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>The plan does not have it any more. It is drawn to show what changed, and cannot be edited.</source>
        <translation>Der Plan enthält das nicht mehr. Es ist gezeichnet, um zu zeigen, was sich geändert hat, und kann nicht bearbeitet werden.</translation>
    </message>
    <message>
        <source>Removed since %1</source>
        <translation>Entfallen seit %1</translation>
    </message>
</context>
<context>
    <name>portolan::ReplicationDialog</name>
    <message>
        <source>&amp;Both ways</source>
        <translation>&amp;Beide Richtungen</translation>
    </message>
    <message>
        <source>Add replication</source>
        <translation>Replikation hinzufügen</translation>
    </message>
    <message>
        <source>Protected site</source>
        <translation>Geschützter Standort</translation>
    </message>
    <message>
        <source>Recovery site</source>
        <translation>Standort der Wiederherstellung</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Protect:</source>
        <translation>&amp;Schützen:</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>&amp;Nach:</translation>
    </message>
    <message>
        <source>Hosts of %1 replicate to each other, or a host to another storage.</source>
        <translation>Hosts von %1 replizieren zueinander, oder ein Host auf einen anderen Speicher.</translation>
    </message>
    <message>
        <source>%1 and %2 protect each other.</source>
        <translation>%1 und %2 schützen einander.</translation>
    </message>
    <message>
        <source>%1 is protected, %2 is where it recovers.</source>
        <translation>%1 wird geschützt und in %2 wiederhergestellt.</translation>
    </message>
    <message>
        <source>These sites already have this replication.</source>
        <translation>Diese Standorte haben diese Replikation schon.</translation>
    </message>
</context>
<context>
    <name>portolan::ReplicationPage</name>
    <message>
        <source>Replication</source>
        <translation>Replikation</translation>
    </message>
    <message>
        <source>Protects</source>
        <translation>Schützt</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Both ways</source>
        <translation>Beide Richtungen</translation>
    </message>
    <message>
        <source>Swap the two ends</source>
        <translation>Enden tauschen</translation>
    </message>
    <message>
        <source>Each end is protected to the other</source>
        <translation>Jedes Ende wird zum anderen hin geschützt</translation>
    </message>
    <message>
        <source>Change ways of %1</source>
        <translation>Richtungen von %1 ändern</translation>
    </message>
    <message>
        <source>Swap ends of %1</source>
        <translation>Enden von %1 tauschen</translation>
    </message>
    <message>
        <source>Which hosts</source>
        <translation>Welche Hosts</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>The whole site</source>
        <translation>Der ganze Standort</translation>
    </message>
    <message>
        <source>Chosen hosts</source>
        <translation>Ausgewählte Hosts</translation>
    </message>
    <message>
        <source>Change hosts of %1</source>
        <translation>Hosts von %1 ändern</translation>
    </message>
</context>
<context>
    <name>portolan::RuleCards</name>
    <message>
        <source>and %1 more in the rules table</source>
        <translation>und %1 weitere in der Regeltabelle</translation>
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
        <translation>Port: %1
Protokoll: %2
Richtung: %3</translation>
    </message>
    <message>
        <source>Where port, protocol and direction come from</source>
        <translation>Woher Port, Protokoll und Richtung kommen</translation>
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
        <translation>Grundlage</translation>
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
        <translation>Regeln: %1. Ausgeschrieben: %2, davon zwischen Standorten: %3.</translation>
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
        <translation>Zeilen, die zum Filter passen: %1</translation>
    </message>
    <message>
        <source>Rules follow from what is drawn: add sites, hosts and a replication.</source>
        <translation>Regeln folgen aus der Zeichnung: Standorte, Hosts und eine Replikation hinzufügen.</translation>
    </message>
    <message>
        <source>Rows copied: %1, the first of the selection. Export to hand over more.</source>
        <translation>Kopierte Zeilen: %1, die ersten der Auswahl. Der Export gibt mehr weiter.</translation>
    </message>
    <message>
        <source>Rows copied: %1</source>
        <translation>Kopierte Zeilen: %1</translation>
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
    <message numerus="yes">
        <source>Change the form of %n rules</source>
        <translation>
            <numerusform>Änderungsformular von %n Regel ändern</numerusform>
            <numerusform>Änderungsformular von %n Regeln ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Change &amp;form…</source>
        <translation>Änderungs&amp;formular…</translation>
    </message>
</context>
<context>
    <name>portolan::ShowMenu</name>
    <message>
        <source>One &amp;site</source>
        <translation>Ein &amp;Standort</translation>
    </message>
    <message>
        <source>Show one site and what it talks to</source>
        <translation>Einen Standort zeigen und womit er spricht</translation>
    </message>
    <message>
        <source>&amp;Pair of sites</source>
        <translation>Standort&amp;paar</translation>
    </message>
    <message>
        <source>Show two sites and the gate between them in full</source>
        <translation>Zwei Standorte zeigen und ausführlich das Tor zwischen ihnen</translation>
    </message>
    <message>
        <source>&amp;Whole plan</source>
        <translation>&amp;Ganzer Plan</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Wieder alles zeigen</translation>
    </message>
    <message>
        <source>The whole plan is shown.</source>
        <translation>Der ganze Plan ist zu sehen.</translation>
    </message>
    <message>
        <source>&amp;Open the selection</source>
        <translation>Auswahl ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Show the selected site alone, or the gate of the selected pair of sites in full</source>
        <translation>Den ausgewählten Standort allein zeigen, oder ausführlich das Tor des ausgewählten Standortpaars</translation>
    </message>
    <message>
        <source>For the &amp;network team</source>
        <translation>Für das &amp;Netzwerkteam</translation>
    </message>
    <message>
        <source>Show what crosses firewalls between sites</source>
        <translation>Zeigen, was Firewalls zwischen Standorten durchquert</translation>
    </message>
    <message>
        <source>For the W&amp;indows team</source>
        <translation>Für das &amp;Windows-Team</translation>
    </message>
    <message>
        <source>Show machines and the ports that they listen on</source>
        <translation>Maschinen zeigen und die Ports, auf denen sie lauschen</translation>
    </message>
    <message>
        <source>For the &amp;Zerto team</source>
        <translation>Für das &amp;Zerto-Team</translation>
    </message>
    <message>
        <source>Show Zerto’s components and the ports between them</source>
        <translation>Die Komponenten von Zerto zeigen und die Ports zwischen ihnen</translation>
    </message>
    <message>
        <source>Select a site, two sites, or a link between two sites.</source>
        <translation>Wählen Sie einen Standort, zwei Standorte oder eine Verbindung zwischen zwei Standorten aus.</translation>
    </message>
    <message>
        <source>There is none yet</source>
        <translation>Noch gibt es keine</translation>
    </message>
    <message>
        <source>&amp;More…</source>
        <translation>&amp;Weitere …</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>portolan::SingleScvmmDialog</name>
    <message>
        <source>Port 9081 is not used any more: one SCVMM has one ZVM, and there is nothing to pair it with.</source>
        <translation>Port 9081 wird nicht mehr benutzt: Ein SCVMM hat eine ZVM, und es gibt nichts, womit sie gekoppelt wird.</translation>
    </message>
    <message>
        <source>Port 9081 is needed for %1 pairings instead of %2.</source>
        <translation>Port 9081 wird für %1 Kopplungen statt für %2 gebraucht.</translation>
    </message>
    <message>
        <source>Nothing changes: these sites already have one SCVMM.</source>
        <translation>Nichts ändert sich: Diese Standorte haben schon ein einziges SCVMM.</translation>
    </message>
    <message>
        <source>Removed: %1.</source>
        <translation>Entfernt: %1.</translation>
    </message>
    <message>
        <source>The ZVM&apos;s ports to the hosts and VRAs of the joining sites cross the firewalls.</source>
        <translation>Die Ports der ZVM zu Hosts und VRAs der hinzukommenden Standorte gehen durch die Firewalls.</translation>
    </message>
    <message>
        <source>Firewall rules: %1 instead of %2; between sites: %3 instead of %4.</source>
        <translation>Firewall-Regeln: %1 statt %2; zwischen Standorten: %3 statt %4.</translation>
    </message>
    <message>
        <source>One Undo brings everything back.</source>
        <translation>Einmal Rückgängig bringt alles zurück.</translation>
    </message>
    <message>
        <source>Single SCVMM</source>
        <translation>Ein einziges SCVMM</translation>
    </message>
    <message>
        <source>Site that keeps SCVMM and ZVM</source>
        <translation>Standort, der SCVMM und ZVM behält</translation>
    </message>
    <message>
        <source>Sites that join it</source>
        <translation>Standorte, die hinzukommen</translation>
    </message>
    <message>
        <source>SCVMM and ZVM &amp;stay in:</source>
        <translation>SCVMM und ZVM &amp;bleiben in:</translation>
    </message>
    <message>
        <source>Sites that &amp;join:</source>
        <translation>&amp;Hinzu kommen:</translation>
    </message>
    <message>
        <source>What follows:</source>
        <translation>Was daraus folgt:</translation>
    </message>
    <message>
        <source>Choose at least one site that joins.</source>
        <translation>Mindestens einen Standort wählen, der hinzukommt.</translation>
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
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Subnets</source>
        <translation>Subnetze</translation>
    </message>
    <message>
        <source>Managed by</source>
        <translation>Verwaltet von</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>10.10.0.0/16, fd00:10::/48</source>
        <translation>10.10.0.0/16, fd00:10::/48</translation>
    </message>
    <message>
        <source>The SCVMM that manages the hosts here, wherever it stands.</source>
        <translation>Das SCVMM, das die Hosts hier verwaltet, wo immer es steht.</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Change customer of %1</source>
        <translation>Kunden von %1 ändern</translation>
    </message>
    <message>
        <source>Change subnets of %1</source>
        <translation>Subnetze von %1 ändern</translation>
    </message>
    <message>
        <source>Change SCVMM of %1</source>
        <translation>SCVMM von %1 ändern</translation>
    </message>
    <message numerus="yes">
        <source>%n sites</source>
        <translation>
            <numerusform>%n Standort</numerusform>
            <numerusform>%n Standorte</numerusform>
        </translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Hosts: %1
VRAs: %2
ZVMs: %3</source>
        <translation>Hosts: %1
VRAs: %2
ZVMs: %3</translation>
    </message>
</context>
<context>
    <name>portolan::StartPage</name>
    <message>
        <source>Plans that you open or save are listed here.</source>
        <translation>Hier stehen Pläne, die geöffnet oder gespeichert wurden.</translation>
    </message>
    <message>
        <source>&amp;Back to the plan</source>
        <translation>&amp;Zurück zum Plan</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Recent plans</source>
        <translation>Letzte Pläne</translation>
    </message>
    <message>
        <source>&amp;Open a plan…</source>
        <translation>Einen Plan ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Recent plans</source>
        <translation>&amp;Letzte Pläne</translation>
    </message>
    <message>
        <source>&amp;Start a plan</source>
        <translation>Einen Plan begi&amp;nnen</translation>
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
        <translation>Die Probleme zeigen</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Back to 100 %</source>
        <translation>Zurück zu 100 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%n elements selected</source>
        <translation>
            <numerusform>%n Element ausgewählt</numerusform>
            <numerusform>%n Elemente ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Ausgewählt: %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 (%4 expanded)</source>
        <extracomment>sites, hosts, rules in groups, rules one by one</extracomment>
        <translation>%1 · %2 · %3 (%4 ausgeschrieben)</translation>
    </message>
    <message numerus="yes">
        <source>%n sites</source>
        <translation>
            <numerusform>%n Standort</numerusform>
            <numerusform>%n Standorte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hosts</source>
        <translation>
            <numerusform>%n Host</numerusform>
            <numerusform>%n Hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n Regel</numerusform>
            <numerusform>%n Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>No errors or warnings</source>
        <translation>Keine Fehler oder Warnungen</translation>
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
    <message>
        <source>%1 (automatic)</source>
        <translation>%1 (automatisch)</translation>
    </message>
    <message>
        <source>Selected and removed: %1</source>
        <translation>Ausgewählt und entfallen: %1</translation>
    </message>
</context>
<context>
    <name>portolan::SummaryPage</name>
    <message numerus="yes">
        <source>%n elements</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>Select one sort of element to change them together.</source>
        <translation>Elemente einer Art auswählen, um sie zusammen zu ändern.</translation>
    </message>
    <message>
        <source>Sites: %1</source>
        <translation>Standorte: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Replications: %1</source>
        <translation>Replikationen: %1</translation>
    </message>
    <message>
        <source>Select one of them to see and change it.</source>
        <translation>Eines davon auswählen, um es zu sehen und zu ändern.</translation>
    </message>
    <message>
        <source>Links: %1</source>
        <translation>Verbindungen: %1</translation>
    </message>
</context>
<context>
    <name>portolan::TestedRulesModel</name>
    <message>
        <source>%1 open, %2 closed, %3 not tried</source>
        <translation>%1 offen, %2 geschlossen, %3 nicht versucht</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <translation>Geschlossen: %1</translation>
    </message>
    <message>
        <source>#</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
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
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
</context>
<context>
    <name>portolan::TestsPanel</name>
    <message>
        <source>Export the verification kit, run it on the machines, and read here what it wrote.</source>
        <translation>Das Prüfpaket exportieren, auf den Maschinen ausführen und seine Ergebnisse hier einlesen.</translation>
    </message>
    <message>
        <source>Read results…</source>
        <translation>Ergebnisse einlesen…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Forget the results</source>
        <translation>Ergebnisse vergessen</translation>
    </message>
    <message>
        <source>Tested rules</source>
        <translation>Geprüfte Regeln</translation>
    </message>
    <message>
        <source>Read results</source>
        <translation>Ergebnisse einlesen</translation>
    </message>
    <message>
        <source>Results (*.csv)</source>
        <translation>Ergebnisse (*.csv)</translation>
    </message>
    <message>
        <source>Nothing was read. %1</source>
        <translation>Nichts wurde eingelesen. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n results are of a kit that was made from another state of this plan.</source>
        <translation>
            <numerusform>%n Ergebnis stammt von einem Paket, das aus einem anderen Stand dieses Plans entstand.</numerusform>
            <numerusform>%n Ergebnisse stammen von einem Paket, das aus einem anderen Stand dieses Plans entstand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n results are of rules that the plan does not have.</source>
        <translation>
            <numerusform>%n Ergebnis gehört zu einer Regel, die der Plan nicht hat.</numerusform>
            <numerusform>%n Ergebnisse gehören zu Regeln, die der Plan nicht hat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n results are of another address or port than the plan has.</source>
        <translation>
            <numerusform>%n Ergebnis gilt einer anderen Adresse oder einem anderen Port, als der Plan hat.</numerusform>
            <numerusform>%n Ergebnisse gelten einer anderen Adresse oder einem anderen Port, als der Plan hat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n results have a time that has not come yet.</source>
        <translation>
            <numerusform>%n Ergebnis hat eine Zeit, die noch nicht gekommen ist.</numerusform>
            <numerusform>%n Ergebnisse haben eine Zeit, die noch nicht gekommen ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows cannot be read.</source>
        <translation>
            <numerusform>%n Zeile ist nicht lesbar.</numerusform>
            <numerusform>%n Zeilen sind nicht lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rules open: %1, in part: %2, closed: %3, not tried: %4</source>
        <translation>Regeln offen: %1, teilweise: %2, geschlossen: %3, nicht versucht: %4</translation>
    </message>
    <message>
        <source>%1; not to be open: %2, of these open: %3</source>
        <extracomment>the text above, and how many rules have another action than to allow</extracomment>
        <translation>%1; sollen nicht offen sein: %2, davon offen: %3</translation>
    </message>
</context>
<context>
    <name>portolan::TextField</name>
    <message>
        <source>(different)</source>
        <translation>(verschieden)</translation>
    </message>
</context>
<context>
    <name>portolan::ToolCommands</name>
    <message>
        <source>&amp;Select</source>
        <translation>&amp;Auswählen</translation>
    </message>
    <message>
        <source>Click to select, drag to move; Esc comes back to this</source>
        <translation>Klicken wählt aus, Ziehen verschiebt; Esc kommt hierher zurück</translation>
    </message>
    <message>
        <source>&amp;Pan</source>
        <translation>&amp;Schieben</translation>
    </message>
    <message>
        <source>Drag the drawing; Space or the middle button do the same at any time</source>
        <translation>Die Zeichnung ziehen; Leertaste oder mittlere Taste tun jederzeit dasselbe</translation>
    </message>
    <message>
        <source>&amp;Replicate</source>
        <translation>&amp;Replizieren</translation>
    </message>
    <message>
        <source>Drag from the protected site to the site where it recovers</source>
        <translation>Vom geschützten Standort zu dem ziehen, in dem er wiederhergestellt wird</translation>
    </message>
</context>
<context>
    <name>portolan::ViewCommands</name>
    <message>
        <source>&amp;Detail</source>
        <translation>&amp;Genauigkeit</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Aussehen</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Leisten</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Show the drawing larger</source>
        <translation>Die Zeichnung größer zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show more of the drawing</source>
        <translation>Mehr von der Zeichnung zeigen</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>Show the drawing at the size of its exports</source>
        <translation>Die Zeichnung in der Größe ihrer Exporte zeigen</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Einpassen</translation>
    </message>
    <message>
        <source>Show the whole sheet</source>
        <translation>Das ganze Blatt zeigen</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>&amp;Nächste Leiste</translation>
    </message>
    <message>
        <source>Move the keyboard to the next panel</source>
        <translation>Die Tastatur zur nächsten Leiste bringen</translation>
    </message>
    <message>
        <source>Pre&amp;vious panel</source>
        <translation>&amp;Vorige Leiste</translation>
    </message>
    <message>
        <source>Move the keyboard to the panel before</source>
        <translation>Die Tastatur zur vorigen Leiste bringen</translation>
    </message>
    <message>
        <source>&amp;Automatic</source>
        <translation>&amp;Automatisch</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>Ü&amp;bersicht</translation>
    </message>
    <message>
        <source>Sites as cards, one bundle of links for each pair</source>
        <translation>Standorte als Karten, ein Bündel von Verbindungen je Paar</translation>
    </message>
    <message>
        <source>&amp;Ports</source>
        <translation>&amp;Ports</translation>
    </message>
    <message>
        <source>Every component and every port on its line</source>
        <translation>Jede Komponente und jeder Port auf seiner Linie</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>The colours of the window; exports are always light</source>
        <translation>Die Farben des Fensters; Exporte sind immer hell</translation>
    </message>
    <message>
        <source>Show or hide this panel</source>
        <translation>Diese Leiste zeigen oder verbergen</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>As the zoom says: an overview from afar and of many sites, ports, and everything from near</source>
        <translation>Wie der Zoom es will: von fern und bei vielen Standorten eine Übersicht, sonst die Ports, von nahem alles</translation>
    </message>
    <message>
        <source>&amp;Full</source>
        <translation>&amp;Vollständig</translation>
    </message>
    <message>
        <source>Also what each port is for, where its values come from, and its rules by number</source>
        <translation>Auch wozu jeder Port da ist, woher seine Werte kommen und die Nummern seiner Regeln</translation>
    </message>
</context>
<context>
    <name>portolan::ViewStrip</name>
    <message>
        <source>Back to the whole plan</source>
        <translation>Zurück zum ganzen Plan</translation>
    </message>
    <message>
        <source>Esc, when nothing is selected</source>
        <translation>Esc, wenn nichts ausgewählt ist</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>Zu sehen: %1</translation>
    </message>
</context>
</TS>
