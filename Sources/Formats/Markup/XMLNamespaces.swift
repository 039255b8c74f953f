/// The prefix by which an element of a namespace is known here, whatever prefix the document gives it.
enum XMLNamespaces {
    /// The usual prefix of a namespace; "" for those of the feed formats themselves; nil for an unknown one.
    static func prefix(of address: String) -> String? {
        var key = address.lowercased()
        while key.hasSuffix("/") || key.hasSuffix("#") { key.removeLast() }
        return prefixes[key]
    }

    private static let prefixes: [String: String] = [
        "": "",
        "http://www.w3.org/2005/atom": "",
        "http://purl.org/atom/ns": "",
        "http://purl.org/atom-blog/ns": "",
        "http://purl.org/echo": "",
        "http://purl.org/net/rss1.1": "",
        "http://purl.org/rss/1.0": "",
        "http://my.netscape.com/rdf/simple/0.9": "",
        "http://my.netscape.com/publish/formats/rss-0.91.dtd": "",
        "http://backend.userland.com/rss": "",
        "http://backend.userland.com/rss2": "",
        "http://backend.userland.com/rss2.1": "",
        "http://blogs.law.harvard.edu/tech/rss": "",
        "http://www.w3.org/1999/xhtml": "html",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns": "rdf",
        "http://www.w3.org/xml/1998/namespace": "xml",
        "http://purl.org/dc/elements/1.1": "dc",
        "http://purl.org/dc/terms": "dcterms",
        "http://purl.org/rss/1.0/modules/content": "content",
        "http://purl.org/rss/1.0/modules/syndication": "sy",
        "http://purl.org/rss/1.0/modules/slash": "slash",
        "http://search.yahoo.com/mrss": "media",
        "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
        "http://www.w3.org/2000/svg": "svg",
        "http://www.w3.org/1998/math/mathml": "math",
    ]
}
