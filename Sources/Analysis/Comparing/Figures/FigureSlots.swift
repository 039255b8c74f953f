/// Slots that grow by joining figures.
struct FigureSlots {
    private var slots: [[PlacedFigure]] = []

    /// Says that two figures fill one slot. An article has one figure in a slot; a second one is left out.
    /// - Parameter fits: whether a figure may stand beside another one that it contradicts.
    mutating func join(
        _ first: PlacedFigure, _ second: PlacedFigure, fits: (PlacedFigure, PlacedFigure) -> Bool
    ) {
        switch (place(of: first), place(of: second)) {
        case (nil, nil): slots.append([first, second])
        case (let slot?, nil): add(second, to: slot, fits)
        case (nil, let slot?): add(first, to: slot, fits)
        case (let slot?, let other?):
            guard slot != other,
                slots[other].allSatisfy({ one in
                    slots[slot].allSatisfy { one.figure.agrees(with: $0.figure) || fits(one, $0) }
                })
            else { return }
            for figure in slots[other] { add(figure, to: slot, fits) }
            slots.remove(at: other)
        }
    }

    /// The slots in the order of their first figures, figures in the order of the articles.
    var groups: [[PlacedFigure]] {
        slots.map { $0.sorted { precedes($0, $1) } }.sorted { precedes($0[0], $1[0]) }
    }

    private mutating func add(
        _ figure: PlacedFigure, to slot: Int, _ fits: (PlacedFigure, PlacedFigure) -> Bool
    ) {
        let isNew = slots[slot].allSatisfy {
            $0.passage.article != figure.passage.article
                && ($0.figure.agrees(with: figure.figure) || fits($0, figure))
        }
        if isNew { slots[slot].append(figure) }
    }

    private func place(of figure: PlacedFigure) -> Int? {
        slots.firstIndex { $0.contains { $0.passage == figure.passage } }
    }

    private func precedes(_ first: PlacedFigure, _ second: PlacedFigure) -> Bool {
        (first.passage.article, first.passage.range.lowerBound)
            < (second.passage.article, second.passage.range.lowerBound)
    }
}
