import Screen

/// What an empty library says: how to begin.
package struct WelcomeState: PageState {
    /// A welcome.
    package init() {}

    package var contexts: [KeyContext] { [.welcome] }
}
