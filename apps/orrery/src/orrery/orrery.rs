//! `Orrery`, the App, with its View and its lifecycle.

use app_console::{Command, FaultyFrames, Program};
use core_ecs::{Entity, Name, World};
use core_physics::{Bodies, Gm, Position, Velocity};
use keyway::{AppView, Flow, viewmodel};

use super::RunError;
use crate::arguments::{Arguments, HELP, parse};
use crate::generated::imports;
use crate::input::{BodyState, read};
use crate::logger::Logger;
use crate::start_refusal::StartRefusal;

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

#[viewmodel]
impl Orrery {
    /// Reads what the user asks for, and the bodies. The run begins with the first frame.
    ///
    /// The logger is that of `main` already, unless this is launched: then there is no `main`.
    ///
    /// # Errors
    /// A log level that is none, a command line that is not understood, a file that cannot be used.
    pub fn initialize() -> Result<Self, StartRefusal> {
        Logger::install()?;
        let command = parse(std::env::args_os().skip(1))?;
        let states = match &command {
            Command::Run(arguments) => read(arguments.input.as_deref())?,
            Command::Help | Command::Version => Vec::new(),
        };
        Ok(Self::before_the_run(command, states))
    }
}

const PROGRAM: Program = Program {
    name: "orrery",
    version: env!("CARGO_PKG_VERSION"),
    help: HELP,
};

#[viewmodel(AppView)]
impl Orrery {
    /// A part of the run, after which modules may be replaced.
    pub fn frame(&mut self) -> Flow {
        let command = self.command.clone();
        PROGRAM.frame(&command, |arguments| self.frame_of_run(arguments))
    }
}

impl Orrery {
    /// An App whose run has not begun.
    pub(super) fn before_the_run(command: Command<Arguments>, states: Vec<BodyState>) -> Self {
        Self {
            command,
            states,
            world: World::default(),
            bodies: None,
            entities: Vec::new(),
            steps: 0,
            start_energy: 0.0,
            trails: Vec::new(),
            faulty_frames: FaultyFrames::default(),
            told: 0,
        }
    }

    /// Puts the bodies into a world.
    pub(super) fn begin(&mut self) -> Result<Bodies, RunError> {
        let (ecs, physics) = (imports::ecs(), imports::physics());
        let mut world = World::default();
        let bodies = physics.integrator.bodies(&mut world)?;
        let (name, gm) = (
            Name::register(&ecs.component, &mut world)?,
            Gm::register(&ecs.component, &mut world)?,
        );
        let position = Position::register(&ecs.component, &mut world)?;
        let velocity = Velocity::register(&ecs.component, &mut world)?;
        let mut entities = Vec::with_capacity(self.states.len());
        for state in &self.states {
            let values = [
                name.value(&state.name),
                gm.value(&state.gm),
                position.value(&state.position),
                velocity.value(&state.velocity),
            ];
            entities.push(ecs.entity.spawn(&mut world, &values)?);
        }
        let energy = physics.measure.energy(&world, bodies);
        // No call that could fault comes behind the first change of the App: a run has begun or it has not.
        self.trails = vec![Vec::new(); entities.len()];
        (self.world, self.entities, self.start_energy) = (world, entities, energy);
        self.bodies = Some(bodies);
        self.extend_trails();
        self.observe(bodies, 0.0);
        Ok(bodies)
    }
}
