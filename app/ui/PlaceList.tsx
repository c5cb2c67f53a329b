import { Icon } from "./Icon.tsx";

export interface Place {
  readonly to: string;
  readonly name: string;
  /** What is done there, or how it stands. */
  readonly lead: string;
}

/** Places to go from here, each with a line about it. */
export const PlaceList = ({ places }: { places: readonly Place[] }) => (
  <ul className="news plain">
    {places.map(({ to, name, lead }) => (
      <li className="with-icon" key={to}>
        <Icon name="right" />
        <span>
          <a className="ds-link" href={to}>
            {name}
          </a>
          <br />
          <span className="small quiet">{lead}</span>
        </span>
      </li>
    ))}
  </ul>
);
