// What a program that is not Java does: node journey.js WSDL ADDRESS TOKEN
const soap = require('soap');
const [wsdl, address, token] = process.argv.slice(2);

async function main() {
    const client = await soap.createClientAsync(wsdl, { endpoint: address });
    client.addHttpHeader('Authorization', `Bearer ${token}`);
    const [made] = await client.createContactAsync({
        contact: { firstName: 'Nodine', lastName: 'Wésdeel', email: [{ address: 'nodine@wesdeel.example' }] },
    });
    const contact = made.saved.contact;
    console.log(`created ${contact.id} ${contact.version}`);
    const [found] = await client.searchContactsAsync({ text: 'nodine@wesdeel.example', limit: 5 });
    console.log(`searched ${[].concat(found.hit ?? []).length}`);
    const [changed] = await client.updateContactAsync({
        id: contact.id, version: contact.version,
        contact: { firstName: 'Nodine', lastName: 'Wésdeel', jobTitle: 'Comptable' },
    });
    console.log(`updated ${changed.saved.contact.data.jobTitle}`);
    try {
        await client.getContactAsync({ id: '01890000-0000-7000-8000-000000000000' });
        console.log('unknown is there');
    } catch (fault) {
        const detail = fault.root.Envelope.Body.Fault.detail;
        console.log(`unknown ${detail.problem.code}`);
    }
}

main().catch(failure => { console.error(failure.message); process.exit(1); });
