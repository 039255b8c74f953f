import News
import Screen

extension WelcomeState {
    package mutating func take(_ event: PageEvent, _ desk: inout Desk) -> Reply? {
        switch event {
        case .command(.open, _):
            guard let seeds = desk.configuration.seedsPath else { return nil }
            return Reply([desk.take([seeds])], .back)
        // The page below asks whether there is something now; where there is nothing it says welcome again.
        case .changed: return desk.intake == nil ? nil : .back
        default: return nil
        }
    }
}
