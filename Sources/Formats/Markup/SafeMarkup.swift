/// What of HTML is harmless in a reader.
enum SafeMarkup {
    /// Elements that stay.
    static let elements: Set<String> = words(
        """
        a abbr acronym address article aside audio b big blockquote br caption center cite code col colgroup dd del \
        details dfn dir div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main \
        mark nav ol p picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table \
        tbody td tfoot th thead time tr track tt u ul var video wbr
        """)

    /// Elements that go with everything in them.
    static let silenced: Set<String> = words(
        "script style template applet head noembed noframes plaintext xml svg:script html:script svg:style")

    /// Elements that have no end tag.
    static let void: Set<String> = words("br col hr img source track wbr")

    /// What an attribute's value becomes; nil where the attribute goes.
    static func value(of attribute: String, _ value: String, base: String) -> String? {
        if addressed.contains(attribute) { return safeAddress(value, base: base) }
        return plain.contains(attribute) ? value : nil
    }

    /// An absolute address of a harmless scheme; nil for any other, and for one that tries to hide its scheme.
    static func safeAddress(_ address: String, base: String) -> String? {
        let bare = bare(address)
        guard let scheme = scheme(of: bare) else {
            let whole = Addresses.absolute(address, base: base)
            return self.scheme(of: self.bare(whole)).map { schemes.contains($0) || $0 == "file" } ?? true
                ? whole : nil
        }
        if scheme == "data" { return isPicture(bare) ? bare : nil }
        return schemes.contains(scheme) ? address.trimmed() : nil
    }

    private static func bare(_ address: String) -> String {
        String(String.UnicodeScalarView(address.unicodeScalars.filter { $0.value > 0x20 && $0 != "\u{7F}" }))
    }

    /// What stands before the first ":", in lower case; nil where the address is relative.
    private static func scheme(of bare: String) -> String? {
        let scheme = bare.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
        return bare.dropFirst(scheme.count).first == ":" ? scheme.lowercased() : nil
    }

    private static func isPicture(_ address: String) -> Bool {
        let kind = address.dropFirst(5).prefix { $0 != ";" && $0 != "," }.lowercased()
        return ["image/png", "image/gif", "image/jpeg", "image/webp", "image/avif"].contains(kind)
    }

    private static let addressed: Set<String> = words("href src cite longdesc poster")

    private static let plain: Set<String> = words(
        """
        abbr align alt axis border cellpadding cellspacing char charoff charset cite class clear color cols colspan \
        compact controls coords datetime dir disabled frame headers height hreflang hspace id ismap label lang \
        loop media name noshade nowrap open preload prompt rel rev reversed rows rowspan rules scope shape size span \
        start summary tabindex target title type usemap valign value vspace width
        """)

    private static let schemes: Set<String> = words(
        "http https ftp mailto tel sms news nntp gopher geo magnet xmpp irc webcal feed gemini")

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(separator: " ").map(String.init))
    }
}
