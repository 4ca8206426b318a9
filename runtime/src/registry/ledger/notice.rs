//! `Notice`, from which the events and the report of one fact are made.
use super::now;
use crate::identity::Digest;
use crate::report::{Reload, ReloadEvent, ReloadStep};
use crate::text::{in_one_line, shortened};

/// Largest size of a backtrace in bytes: reports hold some hundred, and have to stay readable as files.
const LONGEST_BACKTRACE: usize = 8000;

/// One fact about a reload. Its events, one for each module, and its report are made here and nowhere else.
#[derive(Clone, Debug)]
pub(crate) struct Notice {
    step: ReloadStep,
    subjects: Vec<Subject>,
    /// Duration of the safe point in microseconds.
    pause: Option<f64>,
    /// Bytes of libraries that stay mapped although no slot leads to them any more.
    retained: u64,
    reason: Option<String>,
    /// Frames of the panic that is the reason, if they are known.
    backtrace: Option<String>,
}

/// One module that a notice is about.
#[derive(Clone, Debug)]
struct Subject {
    module: String,
    /// Generation of the module; 0 if it has none yet.
    generation: u32,
    digest: Option<Digest>,
    /// Reason that replaces the notice's for this module.
    reason: Option<String>,
}

impl Notice {
    /// A notice about no module yet. `retained` is the number of bytes of libraries that stay mapped although no slot leads
    /// to them any more.
    pub(crate) const fn new(step: ReloadStep, retained: u64) -> Self {
        Self {
            step,
            subjects: Vec::new(),
            pause: None,
            retained,
            reason: None,
            backtrace: None,
        }
    }

    /// Adds a module of which no generation is live yet.
    pub(crate) fn about(self, module: &str, digest: Option<&Digest>) -> Self {
        self.about_generation(module, 0, digest)
    }

    /// Adds a generation of a module.
    pub(crate) fn about_generation(
        mut self,
        module: &str,
        generation: u32,
        digest: Option<&Digest>,
    ) -> Self {
        self.subjects.push(Subject {
            module: module.to_owned(),
            generation,
            digest: digest.cloned(),
            reason: None,
        });
        self
    }

    /// Gives the module that was added last a reason of its own.
    pub(crate) fn with_own_reason(mut self, reason: String) -> Self {
        if let Some(subject) = self.subjects.last_mut() {
            subject.reason = Some(reason);
        }
        self
    }

    /// Sets the duration of the safe point in microseconds.
    pub(crate) const fn lasting(mut self, pause: f64) -> Self {
        self.pause = Some(pause);
        self
    }

    /// Sets the reason, one line.
    pub(crate) fn because(mut self, reason: Option<String>) -> Self {
        self.reason = reason;
        self
    }

    /// Sets the frames of the panic that is the reason.
    pub(crate) fn traced(mut self, backtrace: Option<Box<str>>) -> Self {
        self.backtrace = backtrace.map(|text| shortened(&text, LONGEST_BACKTRACE).into_owned());
        self
    }

    pub(crate) const fn retained(&self) -> u64 {
        self.retained
    }

    /// Makes the event of each module, not numbered yet. Only the event of a generation has a pause.
    pub(crate) fn events(&self) -> impl Iterator<Item = ReloadEvent> {
        self.subjects.iter().map(|subject| {
            let module = subject.module.as_str();
            let reason = subject.reason.as_ref().or(self.reason.as_ref());
            ReloadEvent {
                number: 0,
                at: now(),
                step: self.step,
                module: subject.module.clone(),
                generation: subject.generation,
                digest: subject.digest.clone(),
                pause: self.pause.filter(|_| subject.generation > 0),
                kept: self.retained,
                reason: reason.map(|reason| in_one_line(reason)),
                backtrace: self.backtrace.clone(),
                // The hook of the panic has logged them under this name.
                in_log: self.backtrace.is_some()
                    && log::log_enabled!(target: module, log::Level::Error),
            }
        })
    }

    /// Makes the report, which the caller of the safe point receives.
    pub(crate) fn into_reload(self) -> Reload {
        let modules = self.subjects.into_iter().map(|subject| subject.module);
        Reload {
            step: self.step,
            modules: modules.collect(),
            pause: self.pause.unwrap_or(0.0),
            kept: self.retained,
            reason: self.reason.map(|reason| in_one_line(&reason)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Notice;
    use crate::identity::Digest;
    use crate::report::ReloadStep;

    #[test]
    fn events_and_report_say_the_same() {
        let digest = Digest::of(b"1");
        let notice = Notice::new(ReloadStep::Live, 7)
            .about_generation("low", 2, Some(&digest))
            .about_generation("high", 3, None)
            .lasting(1.5)
            .because(Some("two\nlines".to_owned()));
        let events: Vec<_> = notice.events().collect();
        assert_eq!((events[0].generation, events[1].generation), (2, 3));
        assert_eq!(events[0].digest, Some(digest));
        assert_eq!((events[1].pause, events[1].kept), (Some(1.5), 7));
        assert_eq!(events[1].reason.as_deref(), Some("two lines"));
        let reload = notice.into_reload();
        assert_eq!(reload.modules, ["low", "high"]);
        assert_eq!(reload.reason.as_deref(), Some("two lines"));
    }

    #[test]
    fn one_module_may_have_a_reason_of_its_own_and_none_without_a_generation_a_pause() {
        let notice = Notice::new(ReloadStep::Aborted, 0)
            .about("low", None)
            .about("high", None)
            .with_own_reason("no".to_owned())
            .lasting(1.5)
            .because(Some("high: no".to_owned()));
        let reasons: Vec<_> = notice.events().filter_map(|event| event.reason).collect();
        assert_eq!(reasons, ["high: no", "no"]);
        assert!(notice.events().all(|event| event.pause.is_none()));
        assert_eq!(notice.into_reload().reason.as_deref(), Some("high: no"));
    }
}
