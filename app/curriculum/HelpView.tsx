import type { ReactNode } from "react";
import { useMessages } from "#app/i18n/Messages.tsx";
import type { ShownContact } from "./help.ts";

interface ShownResource {
  readonly name: string;
  readonly purpose: string;
  readonly hours: string;
  readonly urgent: boolean;
  readonly contact: ShownContact;
}

interface HelpViewProps {
  readonly clinicName?: string | undefined;
  /** Where the clinic is reached; each part empty where it is not said. */
  readonly contact?: { readonly phone: string; readonly address: string };
  readonly clinic: readonly { readonly name: string; readonly number: string; readonly hours: string }[];
  readonly resources: readonly ShownResource[];
  /** For a reader outside Norway. */
  readonly elsewhere: string;
}

/** Where to get help: what is urgent first, then the clinic's own numbers, then somebody to talk to. */
export function HelpView({ clinicName, contact, clinic, resources, elsewhere }: HelpViewProps) {
  const t = useMessages();
  return (
    <div className="wrap">
      <div className="column settings">
        <div className="stack">
          <h1>{t.help.heading}</h1>
          <p className="lead">{t.help.lead}</p>
        </div>
        <Contacts heading={t.help.urgent} id="urgent" resources={resources.filter(({ urgent }) => urgent)} />
        <section className="stack" aria-labelledby="steady">
          <h2 id="steady">{t.help.steady}</h2>
          <p>{t.help.steadyText}</p>
        </section>
        {(clinic.length > 0 || contact?.phone || contact?.address) && <Contacts heading={t.help.clinic} id="clinic" above={contact && <ClinicContact name={clinicName} contact={contact} />} resources={clinic.map(({ name, number, hours }) => ({ name, purpose: "", hours, urgent: false, contact: { number, askClinic: false } }))} />}
        <Contacts heading={t.help.talk} id="talk" resources={resources.filter(({ urgent }) => !urgent)} note={t.help.notChecked} />
        <section className="stack" aria-labelledby="elsewhere">
          <h2 id="elsewhere">{t.help.elsewhere}</h2>
          <p>{elsewhere}</p>
        </section>
        <section className="stack" aria-labelledby="leave">
          <h2 id="leave">{t.help.leave}</h2>
          <p>{t.help.leaveText}</p>
        </section>
      </div>
    </div>
  );
}

function ClinicContact({ name, contact: { phone, address } }: { name: string | undefined; contact: { readonly phone: string; readonly address: string } }) {
  if (!phone && !address) return null;
  return (
    <address className="lines-kept">
      {name && <strong>{`${name}\n`}</strong>}
      {phone && (
        <a className="ds-link num" href={`tel:${phone.replaceAll(" ", "")}`}>
          {phone}
        </a>
      )}
      {address && `${phone ? "\n" : ""}${address}`}
    </address>
  );
}

function Contacts({ heading, id, resources, note, above }: { heading: string; id: string; resources: readonly ShownResource[]; note?: string; above?: ReactNode }) {
  const t = useMessages();
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {note && <p className="small quiet">{note}</p>}
      {above}
      <ul className="plain contacts" hidden={resources.length === 0}>
        {resources.map(({ name, purpose, hours, contact }) => (
          <li key={name}>
            <h3>{name}</h3>
            {purpose && <p>{purpose}</p>}
            <p>
              {contact.number && (
                <a className="ds-link num" href={`tel:${contact.number.replaceAll(" ", "")}`}>
                  {contact.number}
                </a>
              )}
              {contact.askClinic && <span>{t.help.askClinic}</span>}
              {contact.web && (
                <span>
                  {(contact.number || contact.askClinic) && " · "}
                  {contact.web}
                </span>
              )}
            </p>
            {hours && <p className="small quiet">{hours}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
