//! `Follower`.

use std::collections::BTreeSet;
use std::fs;
use std::sync::{Arc, Mutex, PoisonError};

use keyway::BuildIdentity;
use keyway::store::{CurrentSet, SignedSet, Store};
use keyway_codegen::cli::with_causes;
use keyway_codegen::workshop::Progress;
use keyway_codegen::workshop::bundle::check_set;
use keyway_codegen::workshop::publish::Arrival;
use keyway_codegen::workshop::store::running_apps;

use super::arguments::FollowArguments;
use super::attendance::Attendance;
use super::clock::now;
use super::deaths::{accuse, dead_runs, deaths_since};
use super::good_set::GoodSet;
use super::memory::Memory;
use super::metrics::{Metrics, ModuleMetrics, serve};
use super::offered::Offered;
use super::only_one::OnlyOne;
use super::refusal::Refusal;
use super::refused_set::RefusedSet;
use super::seen::Seen;
use super::share::is_first;
use super::verdict::{Verdict, events, quarantined, reports, verdict};
use super::voice::Voice;
use crate::pull::arrive;
use crate::registry::Registry;
use crate::ship_error::ShipError;

/// One that follows a tag.
pub(super) struct Follower<'a> {
    arguments: &'a FollowArguments,
    store: Store,
    _only: OnlyOne,
    memory: Memory,
    registry: Option<Registry>,
    attendance: Attendance,
    voice: Voice,
    metrics: Arc<Mutex<Metrics>>,
    /// Kinds of failures that last, by the name of their event.
    failing: BTreeSet<&'static str>,
}

impl<'a> Follower<'a> {
    /// Reads what was kept, and begins to serve metrics.
    ///
    /// # Errors
    /// If that cannot be done.
    pub(super) fn begin(arguments: &'a FollowArguments) -> Result<Self, ShipError> {
        let store = Store::new(&arguments.store);
        let only = OnlyOne::take(&store)?;
        let mut memory = Memory::read(&store)?;
        if memory.offered.is_none() && memory.good.is_none() {
            memory.good = there_already(&store);
        }
        let voice = Voice::new(arguments.json);
        let offered = memory.offered.as_ref().filter(|offered| offered.done);
        let ago = offered.map_or(0, |offered| now().saturating_sub(offered.at));
        let metrics = Metrics {
            set: offered.map(|offered| (offered.digest.clone(), offered.number, offered.at)),
            ..Metrics::default()
        };
        let metrics = Arc::new(Mutex::new(metrics));
        let mut text = format!("{} for {}", arguments.reference, store.root().display());
        if let Some(address) = arguments.metrics {
            let address = serve(address, Arc::clone(&metrics))?;
            text.push_str(&format!("; metrics at http://{address}/metrics"));
        }
        voice.say("following", None, &text);
        Ok(Self {
            arguments,
            store,
            _only: only,
            memory,
            registry: None,
            attendance: Attendance::new(arguments.patience, ago),
            voice,
            metrics,
            failing: BTreeSet::new(),
        })
    }

    /// Tells that the program ends.
    pub(super) fn end(&self) {
        self.voice.say("ended", None, "as was asked for");
    }

    /// Tells of a failure once, under the name `failed`, and once that it is over; returns whether there was none.
    pub(super) fn heed(
        &mut self,
        result: Result<(), ShipError>,
        failed: &'static str,
        over: &'static str,
    ) -> bool {
        match result {
            Ok(()) => {
                if self.failing.remove(failed) {
                    self.voice.say(over, None, "goes on");
                }
                true
            }
            Err(error) => {
                self.count(|metrics| metrics.failures += 1);
                if self.failing.insert(failed) {
                    let text = with_causes(&error).replace('\n', " ");
                    self.voice.say(failed, None, &text);
                }
                false
            }
        }
    }

    /// Looks what the App has made of the set that it was offered, and takes it back if that is bad.
    ///
    /// # Errors
    /// If the store cannot be written.
    pub(super) fn look(&mut self) -> Result<(), ShipError> {
        let judged = self.judge();
        self.measure();
        judged
    }

    fn judge(&mut self) -> Result<(), ShipError> {
        let Some(offered) = self.memory.offered.clone() else {
            return Ok(());
        };
        if let Some(refused) = self.memory.refusal(&offered.digest) {
            // An end between the two steps of going back.
            let of = offered.app.clone();
            let reason = refused.reason.clone();
            return self.take_back(&offered, &Refusal { of, reason });
        }
        let Some(set) = self.current_if(&offered) else {
            return Ok(());
        };
        let verdict = verdict(&self.store, &offered.app, &set, &offered.before);
        self.attendance.note(verdict != Verdict::Nobody);
        if let Verdict::Bad(reason) = verdict {
            return self.take_back(&offered, &reason);
        }
        if let Some(deaths) = self.deaths_too_many(&offered) {
            let good = self.memory.good.as_ref();
            let refusal = accuse(&self.store, (&offered, deaths), &set, good)?;
            return self.take_back(&offered, &refusal);
        }
        match verdict {
            Verdict::Nobody if self.is_missed(&offered) => {
                let seconds = self.arguments.patience.as_secs_f64();
                let of = offered.app.clone();
                let reason = format!(
                    "it ran before the set was there, and has not come back with it for {seconds} s"
                );
                self.take_back(&offered, &Refusal { of, reason })
            }
            Verdict::Taken if !offered.taken => {
                let digest = offered.digest.clone();
                let taken = Offered {
                    taken: true,
                    ..offered
                };
                self.memory.offered = Some(taken);
                self.memory.write(&self.store)?;
                self.voice
                    .say("taken", Some(&digest), "the App runs with it");
                Ok(())
            }
            Verdict::Bad(_) | Verdict::Taken | Verdict::Waiting | Verdict::Nobody => Ok(()),
        }
    }

    /// Brings the metrics of modules up to date.
    fn measure(&self) {
        if self.arguments.metrics.is_none() {
            return;
        }
        let (Ok(set), Some(app)) = (self.store.current(), &self.memory.app) else {
            return;
        };
        let reports = reports(&self.store, app);
        self.count(|metrics| ModuleMetrics::update(&mut metrics.modules, &set, &reports));
    }

    /// Whether the App is expected to run with the set, and does not.
    fn is_missed(&self, offered: &Offered) -> bool {
        offered.is_expected && !offered.taken && self.attendance.is_over()
    }

    /// How often the App has died with the set, if that is too often: each look may find it alive, since whoever keeps it starts it anew.
    fn deaths_too_many(&self, offered: &Offered) -> Option<usize> {
        let FollowArguments {
            deaths, probation, ..
        } = self.arguments;
        let is_counted = *deaths > 0 && self.attendance.is_within(*probation);
        let died = is_counted.then(|| deaths_since(&self.store, offered));
        died.filter(|died| *died >= *deaths as usize)
    }

    /// Asks the registry what the tag names, and offers it if it is another set than before.
    ///
    /// # Errors
    /// If the registry does not answer, or what it has is of no use.
    pub(super) async fn ask(&mut self) -> Result<(), ShipError> {
        self.count(|metrics| metrics.is_answered = false);
        let registry = match self.registry.take() {
            Some(registry) => registry,
            None => Registry::to_pull(&self.arguments.reference, &self.arguments.registry).await?,
        };
        let digest = registry.digest().await?;
        self.count(|metrics| metrics.is_answered = true);
        if self.is_wanted(&digest)? {
            self.offer(&registry, &digest).await?;
        }
        // After a failure the next question begins with a new connection.
        self.registry = Some(registry);
        Ok(())
    }

    /// Whether the set is to be offered now.
    fn is_wanted(&mut self, digest: &str) -> Result<bool, ShipError> {
        if let Some(refused) = self.memory.refusal(digest) {
            let text = format!("it was taken back before: {}", refused.reason);
            self.voice.say_once("passed-over", Some(digest), &text);
            return Ok(false);
        }
        if let Some(offered) = &self.memory.offered {
            if offered.done && offered.digest == digest {
                return Ok(false);
            }
            if let Some(set) = self.current_if(offered) {
                let waits = verdict(&self.store, &offered.app, &set, &offered.before);
                if waits == Verdict::Waiting && self.attendance.is_early() {
                    return Ok(false);
                }
            }
        }
        self.is_turn(digest)
    }

    /// Whether this machine is among the first for the set, or the first have had it long enough.
    fn is_turn(&mut self, digest: &str) -> Result<bool, ShipError> {
        let FollowArguments {
            share, after, host, ..
        } = self.arguments;
        if is_first(host, digest, *share) {
            return Ok(true);
        }
        let seen = self
            .memory
            .seen
            .as_ref()
            .filter(|seen| seen.digest == digest)
            // A clock that was wrong then and is right now begins anew.
            .filter(|seen| seen.at <= now());
        let at = match seen {
            Some(seen) => seen.at,
            None => {
                let at = now();
                let digest = digest.to_owned();
                self.memory.seen = Some(Seen { digest, at });
                self.memory.write(&self.store)?;
                at
            }
        };
        let after = u64::try_from(after.as_millis()).unwrap_or(u64::MAX);
        let is_turn = now().saturating_sub(at) >= after;
        if !is_turn {
            let text = format!(
                "others are first; here {} s after it was seen",
                after / 1000
            );
            self.voice.say_once("waits", Some(digest), &text);
        }
        Ok(is_turn)
    }

    /// Downloads the set and makes it current, unless the App would refuse its number.
    async fn offer(&mut self, registry: &Registry, digest: &str) -> Result<(), ShipError> {
        let (artifact, config, found) = registry.artifact().await?;
        if found != digest {
            // The tag was moved meanwhile; the next question finds it.
            return Ok(());
        }
        let wanted = self.target();
        if config.target != wanted {
            return Err(ShipError::Target {
                reference: registry.name(),
                found: config.target,
                wanted,
            });
        }
        let arrived = arrive(registry, &artifact, &config, &self.store).await?;
        let downloaded = arrived.received.downloaded;
        self.count(|metrics| {
            metrics.blobs += downloaded.blobs as u64;
            metrics.bytes += downloaded.bytes;
        });
        if let Some(text) = self.too_old(&config.app, &arrived.set) {
            self.voice.say_once("passed-over", Some(digest), &text);
            return Ok(());
        }
        self.keep_good();
        // Nobody else tidies up where there is no cargo; what stays was there before all the same.
        let _ = running_apps(&self.store);
        let reports = reports(&self.store, &config.app);
        let was_seen = self.attendance.offer();
        let mut offered = Offered {
            digest: digest.to_owned(),
            app: config.app.clone(),
            number: number_of(&config.app, &arrived.set)
                .or(config.number)
                .unwrap_or(0),
            at: now(),
            done: false,
            taken: false,
            is_expected: was_seen || !reports.is_empty(),
            text: arrived.text.clone(),
            before: events(&reports),
            dead: dead_runs(&self.store, &config.app),
        };
        self.memory.app = Some(config.app.clone());
        self.memory.seen = None;
        self.memory.offered = Some(offered.clone());
        self.memory.write(&self.store)?;
        let (number, at) = (offered.number, offered.at);
        arrived.finish()?;
        offered.done = true;
        self.memory.offered = Some(offered);
        self.memory.write(&self.store)?;
        self.count(|metrics| {
            metrics.switches += 1;
            metrics.set = Some((digest.to_owned(), number, at));
        });
        let text = format!("current for {}; downloaded {downloaded}", config.app);
        self.voice.say("switched", Some(digest), &text);
        Ok(())
    }

    /// Keeps the set that was offered before as the one to go back to, if the App has taken it.
    fn keep_good(&mut self) {
        let taken = self.memory.offered.take().filter(|offered| offered.taken);
        if let Some(Offered { digest, text, .. }) = taken {
            let digest = Some(digest);
            self.memory.good = Some(GoodSet { digest, text });
        }
    }

    /// Makes the last good set current in place of a bad one, and keeps that the bad one is not offered again.
    fn take_back(&mut self, offered: &Offered, refusal: &Refusal) -> Result<(), ShipError> {
        let digest = Some(offered.digest.as_str());
        if self.memory.refusal(&offered.digest).is_none() {
            self.memory.refuse(RefusedSet {
                digest: offered.digest.clone(),
                reason: refusal.to_string(),
                at: now(),
            });
            self.memory.write(&self.store)?;
            self.count(|metrics| {
                metrics.refusals += 1;
                let module = metrics.modules.entry(refusal.of.clone()).or_default();
                module.refusals += 1;
            });
            self.voice.say("refused", digest, &refusal.to_string());
        }
        if self.current_if(offered).is_some() {
            match self.way_back(&offered.app) {
                Ok(good) => {
                    let progress = Progress::new("Going back", 0);
                    Arrival::begin(&self.store, &progress)?.finish(&good.text)?;
                    self.count(|metrics| {
                        metrics.rollbacks += 1;
                        metrics.set = None;
                    });
                    let to = good.digest.as_deref().unwrap_or("that was there at first");
                    self.voice
                        .say("taken-back", digest, &format!("current is the set {to}"));
                }
                Err(text) => self.voice.say("stays", digest, &text),
            }
        }
        self.memory.offered = None;
        self.memory.write(&self.store)
    }

    /// The set to go back to, or why there is none and what is needed.
    fn way_back(&self, app: &str) -> Result<GoodSet, String> {
        let Some(good) = &self.memory.good else {
            return Err("there is no earlier set to go back to; push another one".to_owned());
        };
        let read: Result<CurrentSet, _> = toml::from_str(&good.text);
        let set = read.map_err(|error| format!("the earlier set is not valid: {error}"))?;
        let lines = check_set(&self.store, &set, &self.target());
        if !lines.is_empty() {
            let lines = lines.join("; ");
            return Err(format!(
                "the earlier set is not whole any more: {lines}; push another one"
            ));
        }
        if self.store.current().is_ok_and(|current| current == set) {
            return Err("there is no earlier set to go back to; push another one".to_owned());
        }
        if let Some(reason) = quarantined(&self.store, &set) {
            return Err(format!(
                "the earlier set is bad as well: {reason}; push another one"
            ));
        }
        match self.too_old(app, &set) {
            Some(text) => Err(text),
            None => Ok(good.clone()),
        }
    }

    /// The target triple of what the App can load: this program may be a static one, which has another triple.
    fn target(&self) -> String {
        let named = self.arguments.target.clone();
        let target = named.or_else(|| target_of(&self.store));
        target.unwrap_or_else(|| BuildIdentity::current().target)
    }

    /// Why the App would refuse the number of the set, and what to do.
    fn too_old(&self, app: &str, set: &CurrentSet) -> Option<String> {
        let accepted = self.store.accepted(app).unwrap_or(0);
        let number = number_of(app, set).unwrap_or(0);
        if self.arguments.allow_older || number >= accepted {
            return None;
        }
        let found = match number {
            0 => "has no number".to_owned(),
            number => format!("has the number {number}"),
        };
        Some(format!(
            "the set {found}, and {app} has run {accepted} from this store, so it takes no lower one: sign those modules again, \
             which gives them a new number, and push them; or set KEYWAY_ALLOW_OLDER=1 for {app} and say --allow-older here"
        ))
    }

    /// The current set, if it is the one that was offered: who makes another one current by hand is left alone.
    fn current_if(&self, offered: &Offered) -> Option<CurrentSet> {
        let current = self.store.current().ok()?;
        let offered: CurrentSet = toml::from_str(&offered.text).ok()?;
        (current == offered).then_some(current)
    }

    fn count(&self, change: impl FnOnce(&mut Metrics)) {
        change(&mut self.metrics.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

/// The set that is there when a follower begins, unless a build of it must not go live again.
fn there_already(store: &Store) -> Option<GoodSet> {
    let set = store.current().ok()?;
    let text = fs::read_to_string(store.current_path()).ok()?;
    let is_good = quarantined(store, &set).is_none();
    is_good.then_some(GoodSet { digest: None, text })
}

/// The target triple of the current set.
fn target_of(store: &Store) -> Option<String> {
    let set = store.current().ok()?;
    let mut modules = set.modules.iter();
    let manifest = modules.find_map(|(module, digest)| store.manifest(module, digest).ok());
    Some(manifest?.identity.target)
}

/// The number under which the set was signed for `app`.
fn number_of(app: &str, set: &CurrentSet) -> Option<u64> {
    let signed = SignedSet::read(&set.signed.get(app)?.text)?;
    Some(signed.number)
}
