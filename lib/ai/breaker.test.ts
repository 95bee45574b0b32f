import { expect, test } from "vitest";
import { testClock } from "#lib/platform/clock.ts";
import { createBreaker } from "./breaker.ts";

const open = new Error("open");
const bad = new Error("bad");

function setUp() {
  const clock = testClock("2026-11-22T12:00:00Z");
  const breaker = createBreaker({ failuresToOpen: 3, openMs: 1_000, clock });
  const run = (call: () => Promise<string>, countsAsFailure = () => true) =>
    breaker.run(call, { orElse: () => open, countsAsFailure });
  const fail = () => expect(run(() => Promise.reject(bad))).rejects.toBe(bad);
  const succeed = () => expect(run(() => Promise.resolve("yes"))).resolves.toBe("yes");
  const failUntilOpen = async () => {
    for (let count = 0; count < 3; count++) await fail();
  };
  return { clock, breaker, run, fail, succeed, failUntilOpen };
}

test("opens after so many failures in a row and calls nothing any more", async () => {
  const { breaker, run, failUntilOpen } = setUp();
  await failUntilOpen();
  expect(breaker.state()).toBe("open");
  let called = false;
  const call = async () => {
    called = true;
    return "yes";
  };
  await expect(run(call)).rejects.toBe(open);
  expect(called).toBe(false);
});

test("a success between failures starts the count anew", async () => {
  const { breaker, fail, succeed } = setUp();
  await fail();
  await fail();
  await succeed();
  await fail();
  await fail();
  expect(breaker.state()).toBe("closed");
});

test("errors that do not count leave it closed", async () => {
  const { breaker, run } = setUp();
  for (let count = 0; count < 5; count++) {
    await expect(
      run(
        () => Promise.reject(bad),
        () => false,
      ),
    ).rejects.toBe(bad);
  }
  expect(breaker.state()).toBe("closed");
});

test("after the time one trial goes out alone, and its success closes", async () => {
  const { clock, breaker, run, succeed, failUntilOpen } = setUp();
  await failUntilOpen();
  clock.advance(999);
  expect(breaker.state()).toBe("open");
  clock.advance(1);
  expect(breaker.state()).toBe("half_open");
  const { promise, resolve } = Promise.withResolvers<string>();
  const trial = run(() => promise);
  await expect(run(() => Promise.resolve("second"))).rejects.toBe(open);
  resolve("first");
  await expect(trial).resolves.toBe("first");
  expect(breaker.state()).toBe("closed");
  await succeed();
});

test("a failed trial opens it again for the whole time", async () => {
  const { clock, breaker, fail, failUntilOpen } = setUp();
  await failUntilOpen();
  clock.advance(1_000);
  await fail();
  expect(breaker.state()).toBe("open");
  clock.advance(999);
  expect(breaker.state()).toBe("open");
  clock.advance(1);
  expect(breaker.state()).toBe("half_open");
});

test("an aborted trial leaves the next call the trial", async () => {
  const { clock, breaker, run, succeed, failUntilOpen } = setUp();
  await failUntilOpen();
  clock.advance(1_000);
  await expect(
    run(
      () => Promise.reject(bad),
      () => false,
    ),
  ).rejects.toBe(bad);
  expect(breaker.state()).toBe("half_open");
  await succeed();
  expect(breaker.state()).toBe("closed");
});

test("a call that began before the opening changes nothing when it ends", async () => {
  const { clock, breaker, run, failUntilOpen } = setUp();
  const late = Promise.withResolvers<string>();
  const lateCall = run(() => late.promise);
  const lateFailure = Promise.withResolvers<string>();
  const lateFailing = run(() => lateFailure.promise);
  await failUntilOpen();
  clock.advance(500);
  late.resolve("late");
  lateFailure.reject(bad);
  await lateCall;
  await expect(lateFailing).rejects.toBe(bad);
  expect(breaker.state()).toBe("open");
  clock.advance(500);
  expect(breaker.state()).toBe("half_open");
});
