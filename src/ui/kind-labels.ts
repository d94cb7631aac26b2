import type { Confidence, Role } from "../domain/claims.ts";
import type { MeasureKind } from "../domain/situation.ts";
import type { MessageKey } from "./messages/en.ts";
import type { RelationKind } from "./relations.ts";

/** Which message names each kind. A kind without a name does not compile. */

export const MEASURE_KIND_LABELS: Record<MeasureKind, MessageKey> = {
  cumulative: "kindCumulative",
  stock: "kindStock",
  period: "kindPeriod",
};

export const ROLE_LABELS: Record<Role | "event", MessageKey> = {
  headline: "roleHeadline",
  alternative: "roleAlternative",
  repeat: "roleRepeat",
  event: "event",
};

export const ROLE_EXPLAINED: Record<Role, MessageKey> = {
  headline: "headlineExplained",
  alternative: "alternativeExplained",
  repeat: "repeatExplained",
};

export const CONFIDENCE_EXPLAINED: Record<Confidence, MessageKey> = {
  high: "confidenceHigh",
  medium: "confidenceMedium",
  low: "confidenceLow",
};

export const RELATION_LABELS: Record<RelationKind, MessageKey> = {
  repeats: "repeats",
  computedFrom: "computedFrom",
  basedOn: "basedOn",
  contradicts: "contradictedBy",
  contradictedBy: "isContradictedBy",
  repeatedBy: "isRepeatedBy",
  usedBy: "isUsedBy",
  basisOf: "isBasisOf",
};
