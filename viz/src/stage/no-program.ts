import type { EdgeProgramType, NodeProgramType } from 'sigma/rendering';

/** Draws nothing, and costs nothing: in the place of sigma's own programs, which would be compiled and never used. */
class NoProgram {
  readonly drawLabel = undefined;
  readonly drawHover = undefined;
  kill(): void {}
  reallocate(): void {}
  process(): void {}
  render(): void {}
}

// sigma asks for no more of a program than these, but its types for all of its own base class
export const NoNodeProgram = NoProgram as unknown as NodeProgramType;
export const NoEdgeProgram = NoProgram as unknown as EdgeProgramType;
