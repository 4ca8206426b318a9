//! What `record core-recorded --layer DIR` writes, with its file in the temporary folder.
#![forbid(unsafe_code)]

use core_recorded::RecordedView;
use generated::imports::inner;
use keyway::viewmodel;

#[rustfmt::skip]
pub mod generated;

/// The layer.
#[viewmodel]
pub struct Recording {
    recorder: ::keyway::private::Recorder,
}

#[viewmodel]
impl Recording {
    fn initialize() -> Result<Self, String> {
        if ::keyway::is_probe() {
            return Ok(Self {
                recorder: ::keyway::private::Recorder::idle(),
            });
        }
        let contract = &::core_recorded::generated::CONTRACT;
        let header = ::keyway::store::RecordingHeader {
            core: contract.core().to_owned(),
            contract: contract.text().to_owned(),
            app: "calls".to_owned(),
            module: "systems-recorded".to_owned(),
            build: String::new(),
            keyway: ::keyway::BuildIdentity::current().keyway,
            functions: vec![::keyway::store::RecordedFunction {
                view: "RecordedView".to_owned(),
                name: "take".to_owned(),
                arguments: vec![::keyway::store::RecordedArgument {
                    name: "data".to_owned(),
                    changes: false,
                }],
                left_out: None,
                unordered: false,
            }],
            sample: 1,
            imports: None,
        };
        let limits = ::keyway::private::RecordingLimits {
            calls: u64::MAX,
            bytes: u64::MAX,
            time: ::std::time::Duration::from_secs(3600),
            sample: 1,
            streams: false,
        };
        let file = ::std::env::temp_dir().join("keyway-bench-calls.rec");
        match ::keyway::private::Recorder::create(&file, &header, limits) {
            Ok(recorder) => Ok(Self { recorder }),
            Err(error) => Err(error.to_string()),
        }
    }

    fn shutdown(&self) {
        self.recorder.finish();
    }
}

#[viewmodel(RecordedView, layer)]
impl Recording {
    /// A number of the bytes.
    pub fn take(&self, data: &[u8]) -> u64 {
        let mut keyway_call = self.recorder.begin(0);
        keyway_call.bytes(&data);
        let keyway_start = keyway_call.start();
        let keyway_outcome = (inner().recorded.take)(data);
        keyway_call.outcome(keyway_start, &keyway_outcome);
        self.recorder.end(keyway_call);
        ::keyway::private::unwrap_or_raise(keyway_outcome)
    }
}
