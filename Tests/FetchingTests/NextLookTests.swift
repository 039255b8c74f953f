import Foundation
import Testing

@testable import Fetching

@Suite struct NextLookTests {
    private let now = Date(timeIntervalSince1970: 1_800_000_000)

    private func wait(_ headers: [String: String] = [:], minutesToLive: Int? = nil) -> Double {
        NextLook.afterSuccess(at: now, headers: headers, minutesToLive: minutesToLive)
            .timeIntervalSince(now)
    }

    @Test func `a feed is left alone for as long as it or its server asks, at least half an hour`() {
        #expect(wait() == 1_800)
        #expect(wait(["cache-control": "public, max-age=7200"]) == 7_200)
        #expect(wait(["cache-control": "max-age=60"]) == 1_800)
        #expect(wait(["cache-control": "no-cache, max-age=7200"]) == 1_800)
        #expect(wait(["cache-control": "max-age=7200"], minutesToLive: 180) == 10_800)
    }

    @Test func `a feed that asks for a year is looked at after a day`() {
        #expect(wait(minutesToLive: 525_600) == 86_400)
        #expect(wait(["cache-control": "max-age=99999999999999999999"]) == 86_400)
    }

    private func waitAfterFailure(_ failures: Int, retryAfter: Int? = nil) -> Double {
        NextLook.afterFailure(at: now, failures: failures, retryAfter: retryAfter).timeIntervalSince(now)
    }

    @Test func `a feed that fails is left alone twice as long each time, a day at the most`() {
        #expect([1, 2, 3, 4].map { waitAfterFailure($0) } == [1_800, 3_600, 7_200, 14_400])
        #expect(waitAfterFailure(60) == 86_400)
    }

    @Test func `a server that asks to be left alone is, a week at the most`() {
        #expect(waitAfterFailure(1, retryAfter: 200_000) == 200_000)
        #expect(waitAfterFailure(1, retryAfter: 90_000_000) == 604_800)
        #expect(waitAfterFailure(3, retryAfter: 5) == 7_200)
    }

    @Test func `a server may say how long in seconds or until when`() {
        let early = Date(timeIntervalSince1970: 1_445_412_480)
        #expect(NextLook.secondsToWait("120", now: now) == 120)
        #expect(NextLook.secondsToWait("Wed, 21 Oct 2015 07:30:00 GMT", now: early) == 120)
        #expect(NextLook.secondsToWait("Wed, 21 Oct 2015 07:30:00 GMT", now: now) == 0)
        #expect(NextLook.secondsToWait("soon", now: now) == nil)
    }
}
