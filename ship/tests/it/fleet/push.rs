//! Push after push, on three machines, while programs are killed.

use std::collections::BTreeSet;
use std::env;
use std::hash::{BuildHasher, RandomState};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::host::Host;
use super::workshop::{BROKEN, Workshop};
use crate::fixture::text_of;
use crate::registry::Registry;
use crate::ship::ship;
use crate::store::whole;

/// How much is done: little in CI, more by hand.
struct Plan {
    pushes: usize,
    parts: usize,
    /// Whether programs are killed.
    kills: bool,
    every: String,
}

impl Plan {
    fn of_environment() -> Self {
        let number = |name: &str, usual| {
            let text = env::var(name).ok();
            text.map_or(usual, |text| text.parse().unwrap())
        };
        Self {
            pushes: number("KEYWAY_FLEET_PUSHES", 10).max(6),
            parts: number("KEYWAY_FLEET_PARTS", 3),
            kills: number("KEYWAY_FLEET_KILLS", 1) > 0,
            every: env::var("KEYWAY_FLEET_EVERY").unwrap_or_else(|_| "200ms".to_owned()),
        }
    }
}

/// A fleet while it runs.
struct Fleet {
    workshop: Workshop,
    hosts: Vec<Host>,
    tag: String,
    kills: bool,
    /// What may be live.
    allowed: BTreeSet<String>,
    /// From the beginning of a push until the set is live, for each push and machine.
    times: Vec<Duration>,
}

impl Fleet {
    /// Gives the tag to the current set of the workshop, and kills a program meanwhile.
    fn push(&self) -> (String, Instant) {
        let began = Instant::now();
        std::thread::scope(|scope| {
            let kill = || {
                sleep(Duration::from_millis(random(400)));
                let host = &self.hosts[usize::try_from(random(self.hosts.len() as u64)).unwrap()];
                match random(2) {
                    0 => host.app.kill(),
                    _ => host.follower.kill(),
                }
            };
            if self.kills {
                scope.spawn(kill);
            }
            (self.workshop.push(&self.tag), began)
        })
    }

    /// A set that all take.
    fn push_good(&mut self, part: usize, build: u32) {
        self.workshop.publish(part, build);
        let tuple = self.workshop.tuple();
        self.allowed.insert(tuple.clone());
        let (_, began) = self.push();
        for host in &self.hosts {
            let at = host.runs(began, &tuple);
            self.times.push(at.duration_since(began));
        }
    }

    /// A set that no follower leaves with its App, and whose builds go on as those of before.
    fn push_bad(&mut self, make: impl FnOnce(&mut Workshop)) {
        let before = self.workshop.store().current().unwrap();
        let builds = self.workshop.builds.clone();
        make(&mut self.workshop);
        let (digest, began) = self.push();
        let set = self.workshop.store().current().unwrap();
        for host in &self.hosts {
            let told = |line: &str| {
                let is_one = |event| line.starts_with(&format!("{event} {digest}: "));
                is_one("refused") || is_one("passed-over")
            };
            host.follower.said(began, "a refusal", told);
            for (module, digest) in &set.modules {
                let is_broken = self.workshop.is_broken(module, digest);
                wait_for(|| !is_broken || host.has_in_quarantine(module, digest));
            }
        }
        self.workshop.put(&before);
        self.workshop.builds = builds;
    }
}

#[test]
fn a_fleet_takes_what_is_good_and_nothing_else() {
    let plan = Plan::of_environment();
    let Some(registry) = Registry::start() else {
        return;
    };
    let is_release = env::var_os("KEYWAY_FLEET_RELEASE").is_some();
    let workshop = Workshop::built("fleet", plan.parts, is_release);
    let (bundle, tag) = (registry.at("fleet:1"), registry.at("fleet:stable"));
    ship(&["push", &bundle, "--bundle", &text_of(&workshop.bundle())]).ended_with(0);
    let began = Instant::now();
    workshop.push(&tag);
    let start = |number| {
        let folder = workshop.path(&format!("host-{number}"));
        Host::start(&folder, &bundle, &tag, &plan.every)
    };
    let hosts: Vec<_> = (0..3).map(start).collect();
    let mut fleet = Fleet {
        allowed: [workshop.tuple()].into(),
        workshop,
        hosts,
        tag,
        kills: plan.kills,
        times: Vec::new(),
    };
    for host in &fleet.hosts {
        host.runs(began, &fleet.workshop.tuple());
        host.follower
            .said(began, "taken", |line| line.starts_with("taken "));
    }

    for push in 1..=plan.pushes {
        let build = u32::try_from(push).unwrap();
        if push == plan.pushes / 3 {
            fleet.push_bad(|workshop| drop(workshop.publish(push, BROKEN)));
        } else if push == plan.pushes / 3 + 1 {
            fleet.push_bad(|workshop| workshop.publish_unsigned(push, build, true));
        } else if push == plan.pushes / 3 + 2 {
            fleet.push_bad(|workshop| workshop.publish_unsigned(push, build, false));
        } else {
            fleet.push_good(push, build);
        }
    }

    let last = fleet.workshop.store().current().unwrap();
    let (mut calls, mut faults, mut starts) = (0, 0, 0);
    for host in &fleet.hosts {
        wait_for(|| host.is_settled(&last));
        assert_eq!(whole(host.store().root()), last);
        let (live, own_calls, own_faults) = host.history();
        assert_eq!(live.last(), Some(&fleet.workshop.tuple()));
        for tuple in live {
            assert!(fleet.allowed.contains(&tuple), "{tuple} was never signed");
        }
        calls += own_calls;
        faults += own_faults;
        starts += host.app.starts() + host.follower.starts() - 2;
    }
    assert!(calls > 0);
    report(&plan, &mut fleet.times, calls, faults, starts);
}

#[expect(
    clippy::print_stderr,
    reason = "the figures are for whoever runs it by hand"
)]
fn report(plan: &Plan, times: &mut [Duration], calls: u64, faults: u64, starts: usize) {
    times.sort();
    let [median, worst] = [times[times.len() / 2], times[times.len() - 1]];
    let (pushes, parts, every) = (plan.pushes, plan.parts, &plan.every);
    eprintln!(
        "{pushes} pushes of one module of {parts}, asked for every {every}: live after {median:.2?} (median), {worst:.2?} (worst); \
         {calls} calls, {faults} faults, {starts} starts after a kill or an end"
    );
}

/// Waits until something is so.
#[track_caller]
fn wait_for(is_so: impl Fn() -> bool) {
    let began = Instant::now();
    while !is_so() {
        assert!(began.elapsed() < Duration::from_secs(120), "it never came");
        sleep(Duration::from_millis(20));
    }
}

/// A number below `end`.
fn random(end: u64) -> u64 {
    // Each state of the library's hash has random keys.
    RandomState::new().hash_one(0) % end
}
