#include "exports/rules/RowTemplate.h"

#include "exports/rules/RowChanges.h"

namespace portolan {

RowTemplate::RowTemplate(const ColumnContext &context, const QList<Part> &parts, Encode encode,
                         QByteArray quote)
    : m_context(context), m_parts(parts), m_encode(std::move(encode)), m_quote(std::move(quote)) {
    for (const Part &part : m_parts) {
        if (!part.bytes.isEmpty())
            add(m_runs.empty() || m_runs.back().of >= Of::Place ? Of::Rule : m_runs.back().of,
                {Piece::Bytes, part.bytes});
        if (part.column)
            addColumn(*part.column);
    }
}

void RowTemplate::add(Of of, const Piece &piece) {
    if (m_runs.empty() || m_runs.back().of != of)
        m_runs.push_back({of, {}, {}, {}});
    m_runs.back().pieces.append(piece);
}

/// An id is the requirement's and two keys, plain letters and digits: it needs no escaping.
void RowTemplate::addColumn(const RuleColumn &column) {
    switch (column.origin) {
    case CellOrigin::Rule:
        return add(Of::Rule, {Piece::Cell, {}, &column});
    case CellOrigin::Source:
        return add(Of::Source, {Piece::Cell, {}, &column});
    case CellOrigin::Destination:
        return add(Of::Destination, {Piece::Cell, {}, &column});
    case CellOrigin::PairId:
        add(Of::Rule, {Piece::IdHead, {}});
        add(Of::Source, {Piece::Key, {}});
        add(Of::Source, {Piece::Bytes, "."});
        add(Of::Destination, {Piece::Key, {}});
        return add(Of::Destination, {Piece::Bytes, m_quote});
    case CellOrigin::PairNumber:
        add(Of::Rule, {Piece::NumberHead, {}, &column});
        return add(Of::Place, {Piece::Place, {}});
    case CellOrigin::PairChange:
        return add(m_context.since ? Of::Pair : Of::Rule, {Piece::Cell, {}, &column});
    }
}

void RowTemplate::append(ByteSink &sink, const ColumnContext &context, const RowSubject &row) const {
    for (const Part &part : m_parts) {
        sink.append(part.bytes);
        if (part.column)
            sink.append(m_encode(part.column->cell(context, row)));
    }
}

QByteArray RowTemplate::bytesOf(const Run &run, const RowSubject &subject, const QByteArray &key) const {
    QByteArray bytes;
    for (const Piece &piece : run.pieces) {
        switch (piece.what) {
        case Piece::Bytes:
            bytes += piece.bytes;
            break;
        case Piece::Cell:
            bytes += m_encode(piece.column->cell(m_context, subject));
            break;
        case Piece::IdHead:
            bytes += m_quote + subject.id.toUtf8();
            break;
        case Piece::NumberHead:
            bytes += subject.numbers.isEmpty() ? m_encode({})
                                               : m_quote + QByteArray::number(subject.numbers.first()) + '.';
            break;
        case Piece::Key:
            bytes += key;
            break;
        case Piece::Place:
            break;
        }
    }
    return bytes;
}

void RowTemplate::beginPairs(const FirewallRule &rule, int number) {
    m_subject = {};
    m_subject.id = m_context.derived.catalogue.requirements[rule.requirement].id + QLatin1Char('.');
    m_subject.rules = {&rule};
    if (number > 0)
        m_subject.numbers = {number};
    if (rule.port)
        m_subject.ports = {*rule.port};
    for (Run &run : m_runs)
        if (run.of == Of::Rule)
            run.ofRule = bytesOf(run, m_subject, {});
}

const QByteArray &RowTemplate::ofComponent(Run &run, ComponentId id) {
    return run.ofComponents.of(id, [&](ComponentId made) {
        RowSubject subject;
        subject.source = subject.destination = rowEnd(m_context.index, made);
        return bytesOf(run, subject, keyOf(made).toUtf8());
    });
}

void RowTemplate::appendPair(ByteSink &sink, ComponentId source, ComponentId destination) {
    ++m_subject.place;
    if (m_context.since && !m_subject.numbers.isEmpty())
        m_subject.change = m_context.since->ofPair(m_subject.numbers.first() - 1, source, destination);
    for (Run &run : m_runs) {
        switch (run.of) {
        case Of::Rule:
            sink.append(run.ofRule);
            break;
        case Of::Source:
            sink.append(ofComponent(run, source));
            break;
        case Of::Destination:
            sink.append(ofComponent(run, destination));
            break;
        case Of::Place:
            if (!m_subject.numbers.isEmpty())
                sink.append(QByteArray::number(m_subject.place) + m_quote);
            break;
        case Of::Pair:
            sink.append(bytesOf(run, m_subject, {}));
            break;
        }
    }
}

} // namespace portolan
