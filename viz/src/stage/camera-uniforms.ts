import type { ProgramInfo } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';

/** What both programs ask of the camera. */
export const cameraUniforms = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_pixelRatio'] as const;

/** Hands the camera of a frame to a program. */
export function setCameraUniforms(parameters: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
  gl.uniformMatrix3fv(uniformLocations['u_matrix'] ?? null, false, parameters.matrix);
  gl.uniform1f(uniformLocations['u_sizeRatio'] ?? null, parameters.sizeRatio);
  gl.uniform1f(uniformLocations['u_correctionRatio'] ?? null, parameters.correctionRatio);
  gl.uniform1f(uniformLocations['u_pixelRatio'] ?? null, parameters.pixelRatio);
}
