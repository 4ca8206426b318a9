//! The ViewModel.

use app_console::{Command, FaultyFrames};
use core_ecs::{Entity, World};
use core_physics::Bodies;
use keyway::viewmodel;

use crate::arguments::Arguments;
use crate::input::BodyState;

/// The App. The run itself outlives a reload; what the user asked for is read again.
#[viewmodel]
#[derive(Debug)]
pub struct Orrery {
    /// What the program shall do.
    pub(super) command: Command<Arguments>,
    /// The bodies to start with.
    pub(super) states: Vec<BodyState>,
    #[viewmodel(persist)]
    pub(super) world: World,
    /// `None` until the run begins.
    #[viewmodel(persist)]
    pub(super) bodies: Option<Bodies>,
    /// In the order of the input.
    #[viewmodel(persist)]
    pub(super) entities: Vec<Entity>,
    /// Steps since the start of the run.
    #[viewmodel(persist)]
    pub(super) steps: u64,
    /// Energy at the start, as [`MeasureView`](core_physics::MeasureView) has it.
    #[viewmodel(persist)]
    pub(super) start_energy: f64,
    /// Where each body was at the end of each frame, in au on the plane of the ecliptic.
    #[viewmodel(persist)]
    pub(super) trails: Vec<Vec<[f64; 2]>>,
    /// Frames in a row that Faults have ended.
    pub(super) faulty_frames: FaultyFrames,
    /// The last event that `--progress` has told.
    pub(super) told: u64,
}
