<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ElementText</name>
    <message numerus="yes">
        <source>%1 (%n hosts)</source>
        <translation>
            <numerusform>%1 (%n host)</numerusform>
            <numerusform>%1 (%n hosts)</numerusform>
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
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>%n accepted</numerusform>
            <numerusform>%n accepted</numerusform>
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
    <name>portolan::RulesPanel</name>
    <message numerus="yes">
        <source>Copied the first %n rows. Export to hand over more.</source>
        <translation>
            <numerusform>Copied the first row. Export to hand over more.</numerusform>
            <numerusform>Copied the first %n rows. Export to hand over more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n rows</source>
        <translation>
            <numerusform>Copied %n row</numerusform>
            <numerusform>Copied %n rows</numerusform>
        </translation>
    </message>
</context>
</TS>
