//! Systems that run at the same time: stages, lanes, and the tables that are lent to a task.

mod lane_plan;
mod lent;
mod part;
mod schedule;
mod stage;
mod task;

pub use lane_plan::LanePlan;
pub use lent::Lent;
pub use part::Part;
pub use schedule::Schedule;
pub use stage::Stage;
pub use task::Task;
